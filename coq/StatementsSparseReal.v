(* What is claimed about rows of arXiv 2002.07400 ("lpn") over the reals: Lemma 10, equation (3), Theorem 13. *)
From Coq Require Import ZArith List Reals.
From ExactParity Require Import Statements StatementsTheorem4 StatementsSparse.
Import ListNotations.
Open Scope R_scope.

(* "sigma denotes the ReLU6 activation sigma(x) = min(max(x, 0), 6)"
   "Lemma 10. Let b = 1/(8k), alpha in [1/4, 1] and r in {-k, -k+2, ..., k-2, k}.
     Denote phi_r(z) = sigma(-sign(r)z + |r|).
    Let u ~ U([-r/k, r/k]). Then, for every epsilon <= kr, with probability at least epsilon/(8k^2) over the choice
      of u we
    have | |r|/b sigma(alpha/n u z + b) - phi_r(z) | <= epsilon, for every z in [-k, k]."
   Here only what follows from a positive probability: for 0 < epsilon <= kr there is such a u. *)
Definition relu6 (z : R) : R := Rmin (Rmax z 0) 6.
Definition lpn_lemma_10 : Prop :=
  forall (k n : nat) (r : Z) (alpha epsilon : R), Nat.Odd k -> (3 <= k)%nat -> (1 <= n)%nat ->
  Z.Odd r -> (Z.abs r <= Z.of_nat k)%Z -> 1/4 <= alpha <= 1 -> 0 < epsilon <= INR k * IZR r ->
  exists u : R, - (IZR r / INR k) <= u <= IZR r / INR k /\
  forall z : R, - INR k <= z <= INR k -> let b := 1 / (8 * INR k) in
  Rabs (IZR (Z.abs r) / b * relu6 (alpha / INR n * u * z + b) - relu6 (- IZR (Z.sgn r) * z + IZR (Z.abs r))) <=
    epsilon.

(* "Let L_A(w) := L_{D^(1)}(<Psi(x), w>)" with the hinge loss and D^(1) uniform, "G_A(w) := L_A(w) + lambda/2
  ||w||^2",
   "w*_A := argmin_w G_A(w)", "w^_A = argmin_{||w|| <= B} L_A(w)", and Theorem 2's k <= n/16:
   "L_A(w* ) <= L_A(w^) + lambda/2 ||w*||^2 <= [...] <= L_A(w^) + lambda B^2/2". (3) *)
Fixpoint inner_product (u v : list R) : R :=
  match u, v with a :: u', c :: v' => a * c + inner_product u' v' | _, _ => 0 end.
Definition uniform_loss (n : nat) (A : list bool) (Psi : list Z -> list R) (w : list R) : R :=
  avg n (fun x => Rmax (1 - IZR (character A x) * inner_product (Psi x) w) 0).
Definition objective (n : nat) (A : list bool) (Psi : list Z -> list R) (lambda : R) (w : list R) : R :=
  uniform_loss n A Psi w + lambda / 2 * inner_product w w.
Definition minimizes (M : nat) (allowed : list R -> Prop) (g : list R -> R) (w : list R) : Prop :=
  length w = M /\ allowed w /\ forall w', length w' = M -> allowed w' -> g w <= g w'.
Definition equation_3_setting (n M : nat) (A : list bool) (Psi : list Z -> list R) (lambda B : R) (wstar what : list
  R) : Prop :=
  length A = n /\ Nat.Odd (size A) /\ (3 <= size A)%nat /\ (16 * size A <= n)%nat /\ 0 < lambda /\ 0 <= B /\
  (forall x, In x (cube n) -> length (Psi x) = M /\ Forall (fun a => -1 <= a <= 1) (Psi x)) /\
  minimizes M (fun _ => True) (objective n A Psi lambda) wstar /\
  minimizes M (fun w => inner_product w w <= B * B) (uniform_loss n A Psi) what.
Definition lpn_equation_3 : Prop :=
  forall n M A Psi lambda B wstar what, equation_3_setting n M A Psi lambda B wstar what ->
  uniform_loss n A Psi wstar <= uniform_loss n A Psi what + lambda / 2 * inner_product wstar wstar.
Definition lpn_equation_3__ends : Prop :=
  forall n M A Psi lambda B wstar what, equation_3_setting n M A Psi lambda B wstar what ->
  uniform_loss n A Psi wstar <= uniform_loss n A Psi what + lambda * (B * B) / 2.

(* "Theorem 13. (Online Gradient Descent) Fix some eta, and let f_1, ..., f_T be some sequence of convex functions.
  Fix some
    theta_1, and assume we update theta_{t+1} = theta_t - eta grad f_t(theta_t). Then for every theta*:
    1/T sum f_t(theta_t) <= 1/T sum f_t(theta* ) + 1/(2 eta T) ||theta*||^2 + ||theta_1|| 1/T sum ||grad
      f_t(theta_t)||
                            + eta 1/T sum ||grad f_t(theta_t)||^2."
   Vectors of R^m are functions on 0, ..., m-1; convexity is that grad f_t(theta) is a subgradient; eta > 0;
     t from 0. *)
Definition vector : Type := nat -> R.
Definition dot_product (m : nat) (u v : vector) : R := real_sum (map (fun i => u i * v i) (seq 0 m)).
Definition length_of (m : nat) (u : vector) : R := sqrt (dot_product m u u).
Definition total_over (T : nat) (g : nat -> R) : R := real_sum (map g (seq 0 T)).
Definition lpn_theorem_13 : Prop :=
  forall (m T : nat) (eta : R) (f : nat -> vector -> R) (gradient : nat -> vector -> vector) (theta : nat -> vector)
    (target : vector),
  0 < eta -> (1 <= T)%nat ->
  (forall t p q, f t p + dot_product m (gradient t p) (fun i => q i - p i) <= f t q) ->
  (forall t i, theta (S t) i = theta t i - eta * gradient t (theta t) i) ->
  let norm_at t := length_of m (gradient t (theta t)) in
  1 / INR T * total_over T (fun t => f t (theta t)) <=
  1 / INR T * total_over T (fun t => f t target) + 1 / (2 * eta * INR T) * (length_of m target * length_of m target)
  + length_of m (theta 0%nat) * (1 / INR T * total_over T norm_at)
  + eta * (1 / INR T * total_over T (fun t => norm_at t * norm_at t)).
