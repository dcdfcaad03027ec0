(* What is claimed about rows of arXiv 2412.04910, Appendices A.2, B.5, C.2 and D, in rationals.
  Where the paper speaks of
   real numbers, its claim contains the one here, so that refuting this one refutes it. *)
From Coq Require Import ZArith List QArith.
From ExactParity Require Import Statements.
Import ListNotations.
Open Scope Q_scope.

(* "it can be written as a sum of n i.i.d. random variables, and [...] each of them has absolute value at most
   2 gamma sqrt d. Furthermore, [...] E_w f(x)N^1(x) >= n gamma/(9d). Therefore [...] by Hoeffding's inequality: [...]
   Pr_w[f(x)N^1(x) <= gamma n/(18d)] <= exp(- n/(9·2^5·d^3))" (29): Hoeffding's exponent 2 t^2/(n range^2) for the
     range
   4 gamma sqrt d and the deviation t = gamma n/(9d) - gamma n/(18d) is at least n/(9·2^5·d^3). *)
Definition hoeffding_exponent (n : nat) (range_squared t : Q) : Q := 2 * (t * t) / (of_nat n * range_squared).
Definition hdp_equation_29_step : Prop :=
  forall (d n : nat) (gamma : Q), (1 < d)%nat -> (1 <= n)%nat -> 0 < gamma ->
  let t := gamma * of_nat n / (9 * of_nat d) - gamma * of_nat n / (18 * of_nat d) in
  of_nat n / (9 * 32 * (of_nat d * of_nat d * of_nat d)) <= hoeffding_exponent n (16 * (gamma * gamma) * of_nat d) t.

(* Lemma 2: "let z_{x,i} = ReLU(w_i.x + b_i) and assume that ||z_x|| <= R_z for every x in X. Furthermore, assume that
   there exists c > 0 and [...] v* with ||v*|| = 1 such that f(x) sum_i v*_i ReLU(w_i.x + b_i) >= c for every x in
     X. Then,
   using learning rate 0 < gamma <= 1/(500 R) · c^2/R_z^2 and 0 <= beta <= 4 R_z^2 gamma, the batch size one SGD
     algorithm
   using hinge loss L(x,y) = max(0, beta - N(x)y) run on any sequence of samples from X will perform at most 20
     R_z^2/c^2
   nonzero updates." A neuron is (w, b, v); both layers are trained, the biases too or not;
     ReLU'(z) = 1[z >= 0] (108), and
   the hinge has derivative 0 at its kink. Sums are reduced, which changes no value. *)
Definition neuron : Type := list Q * Q * Q.
Fixpoint inner (u v : list Q) : Q := match u, v with a :: u', c :: v' => a * c + inner u' v' | _, _ => 0 end.
Definition preactivation (x : list Q) (p : neuron) : Q := inner (fst (fst p)) x + snd (fst p).
Definition embedding (net : list neuron) (x : list Q) : list Q := map (fun p => rational_relu (preactivation x p))
  net.
Definition output (net : list neuron) (x : list Q) : Q := inner (map snd net) (embedding net x).
Definition hinge_step (train_biases : bool) (gamma beta : Q) (x : list Q) (y : Q) (net : list neuron) : list neuron :=
  if Qle_bool beta (y * output net x) then net else
  map (fun p => let '(w, b, v) := p in let z := preactivation x p in
    let slope := if Qle_bool 0 z then gamma * y * v else 0 in
    (map (fun q => Qred (fst q + slope * snd q)) (combine w x),
     if train_biases then Qred (b + slope) else b,
     Qred (v + gamma * y * rational_relu z))) net.
Definition same_neuron (p q : neuron) : bool :=
  let '(w, b, v) := p in let '(w', b', v') := q in
  (Qeq_bool b b' && Qeq_bool v v' && forallb (fun r => Qeq_bool (fst r) (snd r)) (combine w w'))%bool.
Definition same_network (net net' : list neuron) : bool := forallb (fun r => same_neuron (fst r) (snd r)) (combine
  net net').
Fixpoint nonzero_updates (train_biases : bool) (gamma beta : Q) (f : list Q -> Q) (net : list neuron)
  (samples : list (list Q)) : nat :=
  match samples with
  | [] => 0
  | x :: rest => let next := hinge_step train_biases gamma beta x (f x) net in
      ((if same_network net next then 0 else 1) + nonzero_updates train_biases gamma beta f next rest)%nat
  end.
Definition separable_start (d : nat) (X : list (list Q)) (f : list Q -> Q) (net : list neuron) (R Rz c : Q) : Prop :=
  1 <= R /\ 0 < c /\ (forall p, In p net -> length (fst (fst p)) = d) /\
  (forall x, In x X -> length x = d /\ inner x x <= R * R /\ (f x == 1 \/ f x == -(1))
                       /\ inner (embedding net x) (embedding net x) <= Rz * Rz) /\
  exists vstar : list Q, length vstar = length net /\ inner vstar vstar == 1 /\
  forall x, In x X -> c <= f x * inner vstar (embedding net x).
Definition hdp_lemma_2 (train_biases : bool) : Prop :=
  forall (d : nat) (X : list (list Q)) (f : list Q -> Q) (net : list neuron) (R Rz c gamma beta : Q) (samples : list
    (list Q)),
  separable_start d X f net R Rz c ->
  0 < gamma -> gamma <= 1 / (500 * R) * (c * c / (Rz * Rz)) -> 0 <= beta -> beta <= 4 * (Rz * Rz) * gamma ->
  (forall x, In x samples -> In x X) ->
  of_nat (nonzero_updates train_biases gamma beta f net samples) <= 20 * (Rz * Rz) / (c * c).

(* Definitions 5, 7, 8 and Lemma 4: "h is H-weakly homogeneous if for all x in R and C >= 0, h(Cx) = C^H h(x)";
  the network
   "x^(1) = W^(1)x + b^(1) (72), x^(l) = W^(l) sigma(x^(l-1)) (73)", the rescaling of layer l by C^(l) > 1, and
     "Lemma 4. [...]
   Assume that the activation sigma is H-weakly homogeneous, with H >= 1.
     Then, NN(x; theta) is H-SPH", whose first half is
   "NN(x; C·theta) = prod_{l=1}^L (C^(l))^H · NN(x; theta), (76)". The layers above the first come as pairs (W^(l),
     C^(l)). *)
Fixpoint power (q : Q) (n : nat) : Q := match n with O => 1 | S m => q * power q m end.
Definition homogeneous (H : nat) (h : Q -> Q) : Prop :=
  (forall x y, x == y -> h x == h y) /\ forall C x, 0 <= C -> h (C * x) == power C H * h x.
Definition matrix : Type := list (list Q).
Definition apply (W : matrix) (x : list Q) : list Q := map (fun row => inner row x) W.
Definition scale_matrix (C : Q) (W : matrix) : matrix := map (map (Qmult C)) W.
Fixpoint upper_layers (h : Q -> Q) (layers : list matrix) (x : list Q) : list Q :=
  match layers with [] => x | W :: rest => upper_layers h rest (apply W (map h x)) end.
Definition network (h : Q -> Q) (W1 : matrix) (b1 : list Q) (layers : list matrix) (x : list Q) : list Q :=
  upper_layers h layers (map (fun p => fst p + snd p) (combine (apply W1 x) b1)).
Definition rescaled (h : Q -> Q) (C1 : Q) (W1 : matrix) (b1 : list Q) (layers : list (matrix * Q)) (x : list Q) :
  list Q :=
  network h (scale_matrix C1 W1) (map (Qmult C1) b1) (map (fun p => scale_matrix (snd p) (fst p)) layers) x.
Definition product (l : list Q) : Q := fold_right Qmult 1 l.
Definition scales_by (factor : nat -> Q -> list Q -> Q) : Prop :=
  forall (H : nat) (h : Q -> Q) (C1 : Q) (W1 : matrix) (b1 : list Q) (layers : list (matrix * Q)) (x : list Q),
  (1 <= H)%nat -> homogeneous H h -> 1 < C1 -> (forall p, In p layers -> 1 < snd p) ->
  Forall2 Qeq (rescaled h C1 W1 b1 layers x)
              (map (Qmult (factor H C1 (map snd layers))) (network h W1 b1 (map fst layers) x)).
Definition hdp_lemma_4 : Prop := scales_by (fun H C1 C => power C1 H * product (map (fun c => power c H) C)).
(* corrected: the factor is prod_l (C^(l))^(H^(L-l)), here from the first layer up: s -> C^(l) s^H *)
Definition hdp_lemma_4_corrected : Prop := scales_by (fun H C1 C => fold_left (fun s c => c * power s H) C C1).

(* "(c), alpha = |S|/(d(1 + sigma^2)) >= 1/(3(1 + sigma_0^2)) > 0" (after (115)), S = {1, ..., d-a} with j in or out,
   a <= d/2, sigma <= sigma_0; as printed for every d, and from d = 5 on *)
Definition size_of_S (d a j : nat) : nat := length (filter (fun l => xorb (l <=? d - a)%nat (l =? j)%nat) (seq 1 d)).
Definition alpha_bound_from (least : nat) : Prop :=
  forall (d a j : nat) (sigma2 sigma02 : Q), (1 <= d)%nat -> (least <= d)%nat -> (2 * a <= d)%nat -> (1 <= j <=
    d)%nat ->
  0 <= sigma2 -> sigma2 <= sigma02 ->
  1 / (3 * (1 + sigma02)) <= of_nat (size_of_S d a j) / (of_nat d * (1 + sigma2)).
Definition hdp_appendix_c_alpha : Prop := alpha_bound_from 1.
Definition hdp_appendix_c_alpha__from_five : Prop := alpha_bound_from 5.

(* "T_5 <= sum_{l >= d/10} 2^{-l+1} <= 2^{-d/10}" (191): every partial sum, from ceil(d/10) to n, to the power 10;
   corrected: with 2^{-(l+1)} *)
Definition geometric (first n : nat) (term : nat -> Q) : Q := rational_sum (map term (seq first (S n - first))).
Definition hdp_equation_191 : Prop :=
  forall d n : nat, (1 <= d)%nat ->
  power (geometric ((d + 9) / 10) n (fun l => 2 / two_pow l)) 10 * two_pow d <= 1.
Definition hdp_equation_191_corrected : Prop :=
  forall d n : nat, (1 <= d)%nat ->
  power (geometric ((d + 9) / 10) n (fun l => 1 / two_pow (S l))) 10 * two_pow d <= 1.
