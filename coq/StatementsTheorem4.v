(* Theorem 4 of arXiv 2412.04910: the network, the loss, the gradient step and the statements, on one page.
   Probability over the hidden weights W is counting over the 2^(n d) sign matrices.
   Sanity.v proves that the words mean what they say; Theorem4Part1.v and Theorem4Part2.v prove the statements. *)
From Coq Require Import ZArith List Reals.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope R_scope.

Definition real_sum (l : list R) : R := fold_right Rplus 0 l.
(* "f(x) = prod_i x_i is the full parity function"; "b_i = 0 if d is even or b_i = -1 if d is odd" *)
Definition f (x : list Z) : R := IZR (parity x).
Definition bias (d : nat) : R := IZR (Statements.bias d).

(* "a fully connected network N(x) = sum_{i=1}^n v_i ReLU(w_i x + b_i)", one common bias b *)
Definition ReLU (z : R) : R := Rmax z 0.
Definition hidden (b : R) (w x : list Z) : R := ReLU (IZR (dot w x) + b).
Fixpoint N (b : R) (W : list (list Z)) (v : list R) (x : list Z) : R :=
  match W, v with w :: W', a :: v' => a * hidden b w x + N b W' v' x | _, _ => 0 end.

(* "correlation loss L(y,y') = -y y'"; "inputs are sampled from the uniform distribution on {-1,1}^d" *)
Definition avg (d : nat) (g : list Z -> R) : R := real_sum (map g (cube d)) / 2 ^ d.
Definition loss (d : nat) (b : R) (W : list (list Z)) (v : list R) : R := avg d (fun x => - (f x * N b W v x)).
(* "only the output layer weights v are trained. [...] grad_v L = -f(x) ReLU(Wx + b)"; population mean *)
Definition grad (d : nat) (b : R) (W : list (list Z)) : list R :=
  map (fun w => avg d (fun x => - (f x * hidden b w x))) W.
(* (3): theta^{t+1} = theta^t - gamma (E grad L + Z^t), here with g for what stands in the bracket *)
Definition gd_step (gamma : R) (g v : list R) : list R := map (fun p => fst p - gamma * snd p) (combine v g).
(* one noiseless step from "output weights v_i = 0"; "N^t(x) denotes the output of the network at time t" *)
Definition v1 (d : nat) (b gamma : R) (W : list (list Z)) : list R :=
  gd_step gamma (grad d b W) (repeat 0 (length W)).
Definition N1 (d : nat) (b gamma : R) (W : list (list Z)) (x : list Z) : R := N b W (v1 d b gamma W) x.

(* "The hidden layer weights w_i are initialized as i.i.d. Rademacher": W is uniform on these 2^(n d) matrices *)
Fixpoint tuples {A : Type} (n : nat) (l : list A) : list (list A) :=
  match n with O => [[]] | S m => flat_map (fun a => map (cons a) (tuples m l)) l end.
Definition matrices (n d : nat) : list (list (list Z)) := tuples n (cube d).

(* the event f(x) N^1(x) <= m, for one x and for some x; the counts are 2^(n d) times its probability *)
Definition fails_at (d : nat) (b gamma m : R) (x : list Z) (W : list (list Z)) : bool :=
  if Rle_dec (f x * N1 d b gamma W x) m then true else false.
Definition failures_at (d n : nat) (b gamma m : R) (x : list Z) : nat :=
  length (filter (fails_at d b gamma m x) (matrices n d)).
Definition fails (d : nat) (b gamma m : R) (W : list (list Z)) : bool :=
  existsb (fun x => fails_at d b gamma m x W) (cube d).
Definition failures (d n : nat) (b gamma m : R) : nat := length (filter (fails d b gamma m) (matrices n d)).

(* Theorem 4.1 without noise: "If n >= Omega(d^4), then, except with probability at most 2 exp(-d) over the choice of
   initialization, we have sign(N^1(x)) = f(x) for every x in {±1}^d". Here n >= 36 d^3, and exp(-d). *)
Definition hdp_theorem_4_1 : Prop :=
  forall (d n : nat) (gamma : R), (2 <= d)%nat -> (36 * d ^ 3 <= n)%nat -> 0 < gamma ->
  INR (failures d n (bias d) gamma 0) <= exp (- INR d) * 2 ^ (n * d).
(* ours: n >= 17 d^3 (the ledger's row asks for 22 d^3) *)
Definition new_theorem_4_cubic : Prop :=
  forall (d n : nat) (gamma : R), (2 <= d)%nat -> (17 * d ^ 3 <= n)%nat -> 0 < gamma ->
  INR (failures d n (bias d) gamma 0) <= exp (- INR d) * 2 ^ (n * d).

(* Theorem 4.2: "if v^1 are the output weights after one step of noiseless GD algorithm, and we take
   v* = v^1/||v^1||, then, |v*_i| = 1/sqrt n for every 1 <= i <= n and, except with probability exp(-d), for all x,
   f(x) sum_i v*_i ReLU(w_i.x + b_i) >= sqrt n / (18 sqrt d)." (4) Here n >= 52 d^3. *)
Definition norm (v : list R) : R := sqrt (real_sum (map (fun a => a * a) v)).
Definition vstar (d : nat) (b gamma : R) (W : list (list Z)) : list R :=
  map (fun a => a / norm (v1 d b gamma W)) (v1 d b gamma W).
Definition low_margin (d : nat) (b gamma m : R) (W : list (list Z)) : bool :=
  existsb (fun x => if Rlt_dec (f x * N b W (vstar d b gamma W) x) m then true else false) (cube d).
Definition low_margins (d n : nat) (b gamma m : R) : nat := length (filter (low_margin d b gamma m) (matrices n d)).
Definition hdp_theorem_4_2 : Prop :=
  forall (d n : nat) (gamma : R), (2 <= d)%nat -> (52 * d ^ 3 <= n)%nat -> 0 < gamma ->
  (forall W, In W (matrices n d) -> Forall (fun a => Rabs a = 1 / sqrt (INR n)) (vstar d (bias d) gamma W)) /\
  INR (low_margins d n (bias d) gamma (sqrt (INR n) / (18 * sqrt (INR d)))) <= exp (- INR d) * 2 ^ (n * d).

(* "Pr_w[f(x) N^1(x) <= gamma n/(18 d)] <= exp(- n/(9·2^5·d^3))" (29), for each x and every n *)
Definition hdp_equation_29 : Prop :=
  forall (d n : nat) (gamma : R) (x : list Z), (2 <= d)%nat -> 0 < gamma -> In x (cube d) ->
  INR (failures_at d n (bias d) gamma (gamma * INR n / (18 * INR d)) x)
    <= exp (- (INR n / (9 * 2 ^ 5 * INR d ^ 3))) * 2 ^ (n * d).

(* "This conclusion holds also in the presence of GD noise", (30): Z in (3) is any vector with sum |Z_i| < n/(18 d^2);
   then f(x) N~^1(x) > 0 for every x, outside a set of W of probability exp(-d) that does not depend on Z *)
Definition v1_noisy (d : nat) (b gamma : R) (W : list (list Z)) (Z : list R) : list R :=
  gd_step gamma (map (fun p => fst p + snd p) (combine (grad d b W) Z)) (repeat 0 (length W)).
Definition hdp_theorem_4_1_noise__deterministic : Prop :=
  forall (d n : nat) (gamma : R), (2 <= d)%nat -> (144 * d ^ 3 <= n)%nat -> 0 < gamma ->
  let m := gamma * INR n / (18 * INR d) in
  INR (failures d n (bias d) gamma m) <= exp (- INR d) * 2 ^ (n * d) /\
  forall W, In W (matrices n d) -> fails d (bias d) gamma m W = false ->
  forall Z, length Z = n -> real_sum (map Rabs Z) < INR n / (18 * INR d ^ 2) ->
  forall x, In x (cube d) -> 0 < f x * N (bias d) W (v1_noisy d (bias d) gamma W Z) x.

(* Lemma 1, (15) and (20), and Corollary 3, (26), for real b *)
Definition Delta_real (d : nat) (b : R) : R :=
  avg d (fun x => IZR (minus_one_pow ((Z.of_nat d - total x) / 2)) * ReLU (IZR (total x) + b)).
Definition hdp_lemma_1__real_bias : Prop :=
  forall (d : nat) (b : R) (c : Z), (1 < d)%nat ->
  IZR c - 1 < (INR d - b) / 2 <= IZR c ->                      (* c = ceil((d-b)/2) *)
  Delta_real d b = IZR (minus_one_pow (Z.of_nat d + c)) / 2 ^ d *
    (INR d * IZR (binomial (d - 2) (c - 2)) - INR d * IZR (binomial (d - 2) (c - 1))
     + b * IZR (binomial (d - 1) (c - 1))).
Definition hdp_corollary_3__real : Prop :=
  forall d : nat, (1 < d)%nat ->
  1 / (3 * sqrt (INR d)) <= Rabs (Delta_real d (bias d)) <= 1 / sqrt (INR d).
