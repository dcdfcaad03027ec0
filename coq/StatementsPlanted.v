(* What is claimed about rows of arXiv 2002.07400 ("lpn") on the distribution D_A, in rationals: inputs are x = s/r
  with
   s in {-1,1}^n and n = r^2, where sqrt n = r is rational. A claim for every n contains the one here. *)
From Coq Require Import ZArith List QArith Bool.
From ExactParity Require Import Statements StatementsSparse.
Import ListNotations.
Open Scope Q_scope.

(* "let D_A^(2) be the distribution that is uniform on all the bits in [n] \ A, and the bits in A are all 1 w.p.
  1/2 and -1
   w.p. 1/2. Let D_A [...] x ~ D_A^(1) w.p. 1/2 and x ~ D_A^(2) w.p. 1/2, and set y = f_A(x)", D_A^(1) uniform *)
Fixpoint plant (A : list bool) (c : Z) (s : list Z) : list Z :=
  match A, s with a :: A', e :: s' => (if a then c else e) :: plant A' c s' | _, _ => [] end.
Definition planted (n : nat) (A : list bool) (g : list Z -> Q) : Q :=
  (uniform n (fun s => g (plant A 1 s)) + uniform n (fun s => g (plant A (-1) s))) / 2.
Definition mixture (n : nat) (A : list bool) (g : list Z -> Q) : Q := (uniform n g + planted n A g) / 2.

(* "Lemma 7. Let k, n be an odd numbers, let f(x) = sign(prod_{i in A} x_i).
  Fix w in {1,0,-1}^n with sum_{i in A} w_i = 0 and b
    in R. Then, on the distribution D_A^(2), we have: E[x_j f(x)·sigma'(w.x + b > 0)] = 0 for all j not in A, and
    E[f(x)·sigma'(w.x + b > 0)] = 0."
   The gate may be any function of the integer r w.x; n need not be odd. *)
Fixpoint sum_on (A : list bool) (w : list Z) : Z :=
  match A, w with a :: A', c :: w' => (if a then c else 0) + sum_on A' w' | _, _ => 0 end%Z.
Definition lpn_lemma_7 : Prop :=
  forall (n : nat) (A : list bool) (w : list Z) (gate : Z -> Q), length A = n -> length w = n -> Nat.Odd (size A) ->
  Forall (fun c => c = 1 \/ c = 0 \/ c = -1)%Z w -> sum_on A w = 0%Z ->
  (forall j, nth j A true = false ->
   planted n A (fun s => inject_Z (nth j s 0%Z) * inject_Z (character A s) * gate (dot w s)) == 0) /\
  planted n A (fun s => inject_Z (character A s) * gate (dot w s)) == 0.

(* The network "g(x) = sum_{i=1}^{2q} u_i sigma(<w_i, x> + b_i)" with ReLU6; a neuron is (w, b, u). *)
Definition relu6 (z : Q) : Q := if Qle_bool z 0 then 0 else if Qle_bool 6 z then 6 else z.
Definition relu6_slope (z : Q) : Q := if Qle_bool z 0 then 0 else if Qle_bool 6 z then 0 else 1.
Definition unit : Type := list Q * Q * Q.
Fixpoint rational_dot (w : list Q) (s : list Z) : Q :=
  match w, s with a :: w', c :: s' => a * inject_Z c + rational_dot w' s' | _, _ => 0 end.
Definition activation_input (r : Z) (p : unit) (s : list Z) : Q := rational_dot (fst (fst p)) s / inject_Z r + snd
  (fst p).
Definition response (r : Z) (net : list unit) (s : list Z) : Q :=
  rational_sum (map (fun p => snd p * relu6 (activation_input r p s)) net).
(* "initialize w_i ~ U({-1,0,1}^n) and then initialize w_{q+i} = -w_i, initialize b_i = 1/(8k) and b_{q+i} = -1/(8k)
  and
   initialize u_i ~ U([-n/k, n/k]) and u_{q+i} = -u_i"; the twins that the proofs need: w_{q+i} = w_i, b_{q+i} = b_i
     *)
Definition minus_unit (twins : bool) (p : unit) : unit :=
  let '(w, b, u) := p in if twins then (w, b, - u) else (map Qopp w, - b, - u).
Definition start (twins : bool) (units : list unit) : list unit := units ++ map (minus_unit twins) units.
Definition allowed_start (n k : nat) (units : list unit) : Prop :=
  forall p, In p units -> let '(w, b, u) := p in
  length w = n /\ (forall c, In c w -> c = 0 \/ c = 1 \/ c = -(1)) /\ b = 1 / (8 * of_nat k)
  /\ - (of_nat n / of_nat k) <= u /\ u <= of_nat n / of_nat k.
(* the hinge loss max(1 - y g(x), 0) has derivative -y where y g(x) < 1, and 0 elsewhere (its kink included) *)
Definition active (y : Z) (g : Q) : Q := if Qle_bool 1 (inject_Z y * g) then 0 else 1.

(* "Since the gradient with respect to the hinge-loss at the initialization is simply the correlation" (5.1), for
  the output
   weights: -E[y 1[y g(x) < 1] sigma(<w_i,x> + b_i)] = -E[y sigma(<w_i,x> + b_i)] for the printed initialization *)
Definition lpn_initialization : Prop :=
  forall (r k : nat) (A : list bool) (units : list unit), let n := (r * r)%nat in
  length A = n -> size A = k -> Nat.Odd k -> (3 <= k)%nat -> allowed_start n k units ->
  let net := start false units in
  forall p, In p net ->
  mixture n A (fun s => let y := character A s in
    - (inject_Z y * active y (response (Z.of_nat r) net s) * relu6 (activation_input (Z.of_nat r) p s)))
  == mixture n A (fun s => - (inject_Z (character A s) * relu6 (activation_input (Z.of_nat r) p s))).

(* One step of gradient descent on E hinge + lambda (||u||^2 + sum_i ||w_i||^2), all parameters trained;
  sums are reduced,
   which changes no value. *)
Definition descent_step (r : nat) (n : nat) (A : list bool) (eta lambda : Q) (net : list unit) : list unit :=
  let R := Z.of_nat r in
  let pull (s : list Z) := let y := character A s in inject_Z y * active y (response R net s) in
  map (fun p => let '(w, b, u) := p in
    let slope s := pull s * relu6_slope (activation_input R p s) in
    (map (fun q => Qred (fst q - eta * (2 * lambda * fst q
                         - u * mixture n A (fun s => slope s * inject_Z (nth (snd q) s 0%Z) / inject_Z R))))
         (combine w (seq 0 n)),
     Qred (b + eta * u * mixture n A slope),
     Qred (u - eta * (2 * lambda * u - mixture n A (fun s => pull s * relu6 (activation_input R p s)))))) net.
(* the first step has eta_1 = 1, lambda_1 = 1/2; descend t = the network after 1 + t steps *)
Fixpoint descend (t r n : nat) (A : list bool) (eta lambda : Q) (net : list unit) : list unit :=
  match t with
  | O => descent_step r n A 1 (1 # 2) net
  | S m => descent_step r n A eta lambda (descend m r n A eta lambda net)
  end.
Fixpoint squared_distance (u v : list Q) : Q :=
  match u, v with a :: u', c :: v' => (a - c) * (a - c) + squared_distance u' v' | _, _ => 0 end.
(* "Lemma 15. Assume that eta_1 = 1, lambda_1 = 1/2 and eta_t = eta, lambda_t = lambda for every t > 1, for some
  fixed value
    eta, lambda in [0, 1/2]. For every t and every i in [2q] we have [...]
    ||w_i^(t) - w_i^(1)|| <= 6 eta^2 t^2 + eta t k/sqrt n · 2 eta t lambda n/k t": on squares, for either
      initialization *)
Definition lpn_lemma_15 (twins : bool) : Prop :=
  forall (r k t : nat) (A : list bool) (units : list unit) (eta lambda : Q), let n := (r * r)%nat in
  length A = n -> size A = k -> Nat.Odd k -> (3 <= k)%nat -> allowed_start n k units ->
  0 <= eta -> eta <= 1 # 2 -> 0 <= lambda -> lambda <= 1 # 2 ->
  let bound := 6 * (eta * eta) * (of_nat (S t) * of_nat (S t))
    + eta * of_nat (S t) * (of_nat k / of_nat r) * (2 * eta * of_nat (S t) * lambda * (of_nat n / of_nat k) * of_nat
      (S t)) in
  forall i, (i < length (start twins units))%nat ->
  let weights m := fst (fst (nth i (descend m r n A eta lambda (start twins units)) ([], 0, 0))) in
  squared_distance (weights t) (weights 0%nat) <= bound * bound.
