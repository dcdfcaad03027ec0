(* What Proposition 2 of arXiv 2412.04910 ("hdp") claims about chains, in rationals. A claim about every network and
   every H >= 1 contains the one here. *)
From Coq Require Import ZArith List QArith.
From ExactParity Require Import Statements StatementsAppendix.
Open Scope Q_scope.

Definition positive_part (z : Q) : Q := if Qle_bool 0 z then z else 0.
(* What is used of the expectation over N(0, v), a functional on functions of z: it is linear for numbers, sees values
   only, and has the normal moments E z^(2m) = (2m-1)!! v^m, half of which lies on z >= 0. *)
Fixpoint double_factorial (m : nat) : Q := match m with O => 1 | S j => of_nat (2 * j + 1) * double_factorial j end.
Definition normal_moments (E : Q -> (Q -> Q) -> Q) : Prop :=
  (forall v g h, (forall z, g z == h z) -> E v g == E v h) /\
  (forall v c g, E v (fun z => c * g z) == c * E v g) /\
  (forall v m, 0 < v -> E v (fun z => power z (2 * m)) == double_factorial m * power v m) /\
  (forall v m, 0 < v -> (1 <= m)%nat ->
   E v (fun z => power (positive_part z) (2 * m)) == double_factorial m * power v m / 2).

(* NN(x) = w3 phi(w2 phi(w1 x)) with phi(z) = max(z,0)^2, 2-weakly homogeneous; d = 1, f(x) = x.
   E_x f dNN/dw for each of the three weights, x uniform on {-1,1}; GAL is the sum of the mean squares over
   independent w_l ~ N(0, v_l). *)
Definition phi (z : Q) : Q := positive_part z * positive_part z.
Definition phi_slope (z : Q) : Q := 2 * positive_part z.
Definition over_x (g : Q -> Q) : Q := (g 1 - g (-(1))) / 2.
Definition square_of (z : Q) : Q := z * z.
Definition alignment (E : Q -> (Q -> Q) -> Q) (v1 v2 v3 : Q) : Q :=
  let mean g := E v1 (fun w1 => E v2 (fun w2 => E v3 (fun w3 => square_of (over_x (g w1 w2 w3))))) in
  mean (fun w1 w2 _ x => phi (w2 * phi (w1 * x)))
  + mean (fun w1 w2 w3 x => w3 * (phi_slope (w2 * phi (w1 * x)) * phi (w1 * x)))
  + mean (fun w1 w2 w3 x => w3 * (phi_slope (w2 * phi (w1 * x)) * (w2 * (phi_slope (w1 * x) * x)))).

(* "Proposition 2. [...] GAL_f(theta^0 + gamma lambda H) <= prod_l (1 + gamma^2 lambda^2/v_l^2)^H GAL_f(theta^0)"
   (74), for the chain, H = 2, s = gamma^2 lambda^2, and v_l the variance of layer l: theta^0 + gamma lambda H has
   variances v_l + s. The printed exponent is H = 2 in every layer. *)
Definition perturbed_bound (E : Q -> (Q -> Q) -> Q) (bound : Q -> Q -> Q -> Q) : Prop :=
  forall v1 v2 v3 s, 0 < v1 -> 0 < v2 -> 0 < v3 -> 0 < s ->
  alignment E (v1 + s) (v2 + s) (v3 + s)
  <= bound (1 + s / v1) (1 + s / v2) (1 + s / v3) * alignment E v1 v2 v3.
Definition hdp_proposition_2 (E : Q -> (Q -> Q) -> Q) : Prop :=
  perturbed_bound E (fun a b c => power (a * b * c) 2).
