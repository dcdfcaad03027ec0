(* Theorem 4 of arXiv 2412.04910 with gradient noise and with sampled batches: the statements. *)
From Coq Require Import ZArith List Reals.
From ExactParity Require Import Statements StatementsTheorem4.
Import ListNotations.
Open Scope R_scope.

(* "This conclusion holds also in the presence of GD noise of magnitude tau up to O(1/d^2)": of the noise Z in R^n
  only a
   tail is assumed. P gives probabilities of events about Z: values in [0, 1], larger for larger events.
     If sum |Z_i| >=
   n/(18 d^2) has probability at most delta, then over W and Z together sign(N^1(x)) = f(x) fails at some x with
     probability
   at most exp(-d) + delta. ((31) bounds such a tail for Gaussian Z; the paper has n/(36 d^2).) *)
Definition probability (n : nat) (P : (list R -> Prop) -> R) : Prop :=
  (forall A, 0 <= P A <= 1) /\ forall A B : list R -> Prop, (forall Z, length Z = n -> A Z -> B Z) -> P A <= P B.
Definition hdp_theorem_4_1_noise : Prop :=
  forall (d n : nat) (gamma delta : R) (P : (list R -> Prop) -> R),
  (2 <= d)%nat -> (144 * d ^ 3 <= n)%nat -> 0 < gamma -> probability n P ->
  P (fun Z => INR n / (18 * INR d ^ 2) <= real_sum (map Rabs Z)) <= delta ->
  real_sum (map (fun W => P (fun Z => exists x, In x (cube d) /\
                                      f x * N (bias d) W (v1_noisy d (bias d) gamma W Z) x <= 0)) (matrices n d))
    / 2 ^ (n * d) <= exp (- INR d) + delta.

(* Definition 3, "theta^{t+1} = theta^t - gamma (1/B sum_s grad L(NN(x^s;
  theta^t), f(x^s)) + Z^t)", without noise, for the
   output weights and the correlation loss: T batches of B fresh uniform samples each.
   "3. Consider the above network trained with SGD of any batch size. Let n >= Omega(d^4).
     Then, except with probability
    3 exp(-d), after some T >= poly(d) steps, the network predicts correctly sign(N^T(x)) = f(x) for every x".
   Here n >= 144 d^3, every T >= 2592 d^7 and every B >= 1, except with probability 2 exp(-d) over W and the
     samples. *)
Definition batch_grad (b : R) (W : list (list Z)) (X : list (list Z)) : list R :=
  map (fun w => real_sum (map (fun x => - (f x * hidden b w x)) X) / INR (length X)) W.
Fixpoint sgd (b gamma : R) (W : list (list Z)) (batches : list (list (list Z))) (v : list R) : list R :=
  match batches with [] => v | X :: rest => sgd b gamma W rest (gd_step gamma (batch_grad b W X) v) end.
Definition NT (b gamma : R) (W : list (list Z)) (batches : list (list (list Z))) (x : list Z) : R :=
  N b W (sgd b gamma W batches (repeat 0 (length W))) x.
Definition training_sequences (T B d : nat) : list (list (list (list Z))) := tuples T (tuples B (cube d)).
Definition mistaken (d : nat) (b gamma : R) (p : list (list Z) * list (list (list Z))) : bool :=
  existsb (fun x => if Rle_dec (f x * NT b gamma (fst p) (snd p) x) 0 then true else false) (cube d).
Definition hdp_theorem_4_3__noiseless : Prop :=
  forall (d n B T : nat) (gamma : R), (2 <= d)%nat -> (144 * d ^ 3 <= n)%nat -> (1 <= B)%nat -> (2592 * d ^ 7 <=
    T)%nat ->
  0 < gamma ->
  INR (length (filter (mistaken d (bias d) gamma) (list_prod (matrices n d) (training_sequences T B d))))
    <= 2 * exp (- INR d) * INR (length (list_prod (matrices n d) (training_sequences T B d))).
