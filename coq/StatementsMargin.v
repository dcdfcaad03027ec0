(* (14), (19) and the margin identity over the reals: what one gradient step does on average over the first layer. *)
From Coq Require Import ZArith List Reals.
From ExactParity Require Import Statements StatementsTheorem4.
Import ListNotations.
Open Scope R_scope.

(* "v_i^{t+1} = v_i^t + gamma (prod_j w_ij) Delta_{d,b_i}" (14): the gradient step adds -gamma grad, and (12) says
   -grad_i = E_x f(x) ReLU(w_i.x + b_i). Every w in {-1,1}^d and every real b. *)
Definition hdp_equation_14 : Prop :=
  forall (d : nat) (b : R) (w : list Z), In w (cube d) ->
  avg d (fun x => f x * hidden b w x) = f w * Delta_real d b.

(* "E_w N^1(x) = [...] = gamma (prod_j x_j) sum_{i=1}^n Delta_{d,b_i}^2" (19), for fixed x and biases b_1, ..., b_n:
   a network with a bias for each neuron, one step from output weights 0 *)
Fixpoint N_biases (B : list R) (W : list (list Z)) (v : list R) (x : list Z) : R :=
  match B, W, v with b :: B', w :: W', a :: v' => a * hidden b w x + N_biases B' W' v' x | _, _, _ => 0 end.
Definition grad_biases (d : nat) (B : list R) (W : list (list Z)) : list R :=
  map (fun p => avg d (fun x => - (f x * hidden (fst p) (snd p) x))) (combine B W).
Definition N1_biases (d : nat) (B : list R) (gamma : R) (W : list (list Z)) (x : list Z) : R :=
  N_biases B W (gd_step gamma (grad_biases d B W) (repeat 0 (length W))) x.
Definition hdp_equation_19 : Prop :=
  forall (d : nat) (B : list R) (gamma : R) (x : list Z), In x (cube d) ->
  let n := length B in
  real_sum (map (fun W => N1_biases d B gamma W x) (matrices n d)) / 2 ^ (n * d)
  = gamma * (f x * real_sum (map (fun b => Delta_real d b * Delta_real d b) B)).

(* The margin identity: for n neurons drawn independently from any finite law D on R^d that is invariant under sign
   flips of the coordinates, the mean of f(x) N^1(x) is gamma n GAL_v for every x, where GAL_v is the mean square of
   the correlation of one neuron with the parity. A law is a list of pairs (point, probability). *)
Fixpoint real_dot (w : list R) (x : list Z) : R :=
  match w, x with a :: w', c :: x' => a * IZR c + real_dot w' x' | _, _ => 0 end.
Fixpoint flip (s : list Z) (w : list R) : list R :=
  match s, w with c :: s', a :: w' => IZR c * a :: flip s' w' | _, _ => [] end.
Definition law : Type := list (list R * R).
Definition mean (D : law) (g : list R -> R) : R := real_sum (map (fun p => snd p * g (fst p)) D).
Definition flip_invariant (d : nat) (D : law) : Prop :=
  forall (s : list Z) (g : list R -> R), In s (cube d) -> mean D (fun w => g (flip s w)) = mean D g.
(* the step's output weight is gamma times the correlation *)
Definition correlation (d : nat) (b : R) (w : list R) : R := avg d (fun x => f x * ReLU (real_dot w x + b)).
Definition alignment (d : nat) (b : R) (D : law) : R := mean D (fun w => correlation d b w * correlation d b w).
Definition margin (d : nat) (b gamma : R) (W : list (list R)) (x : list Z) : R :=
  f x * real_sum (map (fun w => gamma * correlation d b w * ReLU (real_dot w x + b)) W).
(* n independent draws: the product of the probabilities *)
Definition mean_of_draws (n : nat) (D : law) (g : list (list R) -> R) : R :=
  real_sum (map (fun W => fold_right Rmult 1 (map snd W) * g (map fst W)) (tuples n D)).
Definition new_margin_identity : Prop :=
  forall (d n : nat) (b gamma : R) (D : law) (x : list Z),
  real_sum (map snd D) = 1 -> (forall p, In p D -> length (fst p) = d) -> flip_invariant d D -> In x (cube d) ->
  mean_of_draws n D (fun W => margin d b gamma W x) = gamma * INR n * alignment d b D.
