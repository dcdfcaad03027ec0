(* Definition 2 of arXiv 2412.04910 for Rademacher weights and the full parity: what is claimed. *)
From Coq Require Import ZArith List.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope Z_scope.

(* "Definition 2. [...] GAL_f = E_theta ||Gamma_f(theta) - Gamma_r(theta)||^2": for the correlation loss Gamma_r is 0 and Gamma_f
   is E_x f(x) grad N(x), up to its sign. A neuron v ReLU(w x + b) with w uniform on {1, -1}^d, E v^2 = 1 and the full parity f
   contributes E_w (E_x f(x) 1[w x + b >= 0])^2 by its bias, E_w (E_x f(x) x_1 1[w x + b >= 0])^2 by its first weight,
   E_w (E_x f(x) ReLU(w x + b))^2 by v. Times 2^d 4^d these are sums of squares of integers, for an integer b; as w x is an
   integer, the first two are those of its floor for every real b. *)
Definition sum_of (l : list Z) : Z := fold_right Z.add 0 l.
Definition active (z : Z) : Z := if 0 <=? z then 1 else 0.
Definition first (x : list Z) : Z := match x with a :: _ => a | [] => 1 end.
Definition squares (d : nat) (h : list Z -> list Z -> Z) : Z :=
  sum_of (map (fun w => let s := sum_of (map (fun x => parity x * h w x) (cube d)) in s * s) (cube d)).
Definition index (d : nat) (b : Z) : Z := (Z.of_nat d + b) / 2.
(* (C(d-1, J)/2^d)^2 and ((C(d-2, J) - C(d-2, J-1))/2^d)^2 with J = floor((d + b)/2); (Delta_{d,b})^2 *)
Definition hdp_definition_2__bias : Prop := forall (d : nat) (b : Z), (1 <= d)%nat ->
  squares d (fun w x => active (dot w x + b)) = 2 ^ Z.of_nat d * (binomial (d - 1) (index d b) * binomial (d - 1) (index d b)).
Definition hdp_definition_2__weight : Prop := forall (d : nat) (b : Z), (2 <= d)%nat ->
  squares d (fun w x => first x * active (dot w x + b))
  = 2 ^ Z.of_nat d * ((binomial (d - 2) (index d b) - binomial (d - 2) (index d b - 1)) * (binomial (d - 2) (index d b) - binomial (d - 2) (index d b - 1))).
Definition hdp_definition_2__output : Prop := forall (d : nat) (b : Z),
  let at_ones := sum_of (map (fun x => parity x * Z.max 0 (total x + b)) (cube d)) in
  squares d (fun w x => Z.max 0 (dot w x + b)) = 2 ^ Z.of_nat d * (at_ones * at_ones).
