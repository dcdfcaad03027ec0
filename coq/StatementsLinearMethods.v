(* What is claimed in the proof of Theorem 2 of arXiv 2002.07400 ("lpn"), in rationals. *)
From Coq Require Import ZArith List QArith.
From ExactParity Require Import Statements StatementsSparse.
Import ListNotations.
Open Scope Q_scope.

(* the subsets A of [n] with |A| = k, and E_{|A| = k} r(A) *)
Definition subsets_of_size (n k : nat) : list (list bool) := filter (fun A => Nat.eqb (size A) k) (subsets n).
Definition mean_over (l : list (list bool)) (r : list bool -> Q) : Q := rational_sum (map r l) / of_nat (length l).
(* ||grad G_A(0)||^2 = sum_i (E_x f_A(x) Psi_i(x))^2 for Psi = (Psi_1, ..., Psi_N) *)
Definition squared_gradient (n : nat) (Psi : list (list Z -> Q)) (A : list bool) : Q :=
  rational_sum (map (fun psi => let c := uniform n (fun x => inject_Z (character A x) * psi x) in c * c) Psi).

(* "Theorem 2. Fix some Psi: X -> [-1,1]^N [...] if k <= n/16": the middle term N/(lambda 2^{4k}) of its proof needs
   E_A ||grad G_A(0)|| <= sqrt N / 2^{4k}. Without roots: whatever r(A) >= 0 has r(A)^2 <= ||grad G_A(0)||^2, the
   mean of r is at most sqrt N / 2^{4k}. The exponent is 4 in the paper. *)
Definition gradient_mean_bound (exponent : nat) : Prop :=
  forall (n k : nat) (Psi : list (list Z -> Q)) (r : list bool -> Q), (1 <= k)%nat -> (16 * k <= n)%nat ->
  (forall psi x, In psi Psi -> In x (cube n) -> -(1) <= psi x <= 1) ->
  (forall A, In A (subsets_of_size n k) -> 0 <= r A /\ r A * r A <= squared_gradient n Psi A) ->
  let m := mean_over (subsets_of_size n k) r in
  m * m <= of_nat (length Psi) / (two_pow (exponent * k) * two_pow (exponent * k)).
Definition lpn_theorem_2_constants : Prop := gradient_mean_bound 4.
