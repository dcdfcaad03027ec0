(* A row of our own ("new"): one gradient step learns the parity of all but one or two coordinates. *)
From Coq Require Import ZArith List Reals.
From ExactParity Require Import Statements StatementsTheorem4.
Import ListNotations.
Open Scope R_scope.

(* the network, loss and step of StatementsTheorem4.v with the target x_1 ... x_m for x_1 ... x_d *)
Definition parity_of_degree (m : nat) (x : list Z) : R := IZR (parity (firstn m x)).
Definition grad_degree (m d : nat) (b : R) (W : list (list Z)) : list R :=
  map (fun w => avg d (fun x => - (parity_of_degree m x * hidden b w x))) W.
Definition N1_degree (m d : nat) (b gamma : R) (W : list (list Z)) (x : list Z) : R :=
  N b W (gd_step gamma (grad_degree m d b W) (repeat 0 (length W))) x.
Definition fails_degree (m d : nat) (b gamma : R) (x : list Z) (W : list (list Z)) : bool :=
  if Rle_dec (parity_of_degree m x * N1_degree m d b gamma W x) 0 then true else false.
Definition failures_degree (m d n : nat) (b gamma : R) : nat :=
  length (filter (fun W => existsb (fun x => fails_degree m d b gamma x W) (cube d)) (matrices n d)).
(* b = -2 for a = 1 and 0 for a = 2 at even d, b = -1 at odd d *)
Definition almost_full_bias (a d : nat) : Z := if Nat.even d then (if Nat.eqb a 1 then -2 else 0)%Z else (-1)%Z.
(* the parity of d - a coordinates, a = 1 or 2, with n >= 26 d^5 neurons (the ledger's row has 11.5 d^5, by
  Bernstein's
   inequality): sign N^1 = x_1 ... x_{d-a} on every input, except with probability exp(-d) *)
Definition new_almost_full__26 : Prop :=
  forall (a d n : nat) (gamma : R), a = 1%nat \/ a = 2%nat -> (a + 2 <= d)%nat -> (26 * d ^ 5 <= n)%nat -> 0 < gamma
    ->
  INR (failures_degree (d - a) d n (IZR (almost_full_bias a d)) gamma) <= exp (- INR d) * 2 ^ (n * d).
