(* What is claimed about rows of our own ("new"), in rationals. *)
From Coq Require Import ZArith List QArith Qabs.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope Q_scope.

(* Delta_{d,m,b} = E_x x_1 ... x_m ReLU(x_1 + ... + x_d + b): the correlation of a neuron with the parity of degree
  m *)
Definition Delta_partial (d m : nat) (b : Q) : Q :=
  rational_sum (map (fun x => inject_Z (parity (firstn m x)) * rational_relu (inject_Z (total x) + b)) (cube d)) /
    two_pow d.
(* |Delta_{d,b(d)}|: 2 C(d-2,d/2-1)/2^d at even d, C(d-1,(d-1)/2)/2^d at odd d *)
Definition central_even (h : nat) : Q := inject_Z (2 * binomial (2 * h - 2) (Z.of_nat h - 1)) / two_pow (2 * h).
Definition central_odd (h : nat) : Q := inject_Z (binomial (2 * h) (Z.of_nat h)) / two_pow (2 * h + 1).
(* parities of all but a = 1, 2, 3 coordinates, with the biases -2, 0, -2 at even d = 2h and -1 at odd d = 2h + 1 *)
Definition new_almost_full_delta : Prop :=
  (forall h : nat, (3 <= 2 * h)%nat -> let d := of_nat (2 * h) in
   Qabs (Delta_partial (2 * h) (2 * h - 1) (-(2))) == central_even h * (2 / d)) /\
  (forall h : nat, (3 <= 2 * h + 1)%nat -> let d := of_nat (2 * h + 1) in
   Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 1) (-(1))) == central_odd h * (1 / (d - 2))) /\
  (forall h : nat, (4 <= 2 * h)%nat -> let d := of_nat (2 * h) in
   Qabs (Delta_partial (2 * h) (2 * h - 2) 0) == central_even h * (1 / (d - 3))) /\
  (forall h : nat, (4 <= 2 * h + 1)%nat -> let d := of_nat (2 * h + 1) in
   Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 2) (-(1))) == central_odd h * (1 / (d - 2))) /\
  (forall h : nat, (5 <= 2 * h)%nat -> let d := of_nat (2 * h) in
   Qabs (Delta_partial (2 * h) (2 * h - 3) (-(2))) == central_even h * (6 / (d * (d - 3)))) /\
  (forall h : nat, (5 <= 2 * h + 1)%nat -> let d := of_nat (2 * h + 1) in
   Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 3) (-(1))) == central_odd h * (3 / ((d - 2) * (d - 4)))).
