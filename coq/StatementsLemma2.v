(* Lemma 2 of arXiv 2412.04910, corrected: what is claimed. *)
From Coq Require Import List Reals.
From ExactParity Require Import StatementsSparseReal.
Open Scope R_scope.

(* A network with n hidden neurons on R^D: output weights v, hidden weights w_i and biases b_i. z_x = (ReLU(w_i x + b_i))_i. *)
Record state := { outputs : vector; hidden : nat -> vector; biases : vector }.
Definition preactivation (D : nat) (s : state) (x : vector) (i : nat) : R := dot_product D (hidden s i) x + biases s i.
Definition embedding (D : nat) (s : state) (x : vector) : vector := fun i => Rmax (preactivation D s x i) 0.
(* A nonzero update of SGD with batch size 1 and the hinge loss max(0, beta - y v z_x) on a sample (x, y): where the loss
   has a slope, y v z_x <= beta, and ReLU's slope at its kink is any number in [0, 1]; the biases are trained, or not. *)
Definition updates (D n : nat) (trained : bool) (gamma beta : R) (x : vector) (y : R) (s s' : state) : Prop :=
  y * dot_product n (outputs s) (embedding D s x) <= beta /\
  exists slope : vector,
  (forall i, 0 <= slope i <= 1 /\ (0 < preactivation D s x i -> slope i = 1) /\ (preactivation D s x i < 0 -> slope i = 0)) /\
  (forall i, outputs s' i = outputs s i + gamma * y * embedding D s x i) /\
  (forall i k, hidden s' i k = hidden s i k + gamma * y * outputs s i * slope i * x k) /\
  (forall i, biases s' i = biases s i + (if trained then gamma * y * outputs s i * slope i else 0)).
(* "Lemma 2. [...] assume that for some v* with ||v*|| = 1, f(x) v* z_x >= c > 0 for every x in X, [...] ||x|| <= R,
   ||z_x|| <= R_z. Then SGD [...] with gamma <= (1/(500 R)) (c^2/R_z^2) and beta <= 4 R_z^2 gamma makes at most
   20 R_z^2/c^2 nonzero updates": false as printed, since v at the start is free; with v = 0 and 9.01 for 20: whatever
   the samples (x, y), of which X holds, N nonzero updates in a row have N <= 9.01 R_z^2/c^2. *)
Definition few_updates (constant : R) : Prop :=
  forall (D n : nat) (X : vector -> R -> Prop) (target : vector) (R Rz c gamma beta : R) (trained : bool) (s : nat -> state) (N : nat),
  1 <= R -> 0 < c -> 0 <= Rz -> dot_product n target target = 1 ->
  (forall i, outputs (s 0%nat) i = 0) ->
  (forall x y, X x y -> (y = 1 \/ y = -1) /\ length_of D x <= R /\ length_of n (embedding D (s 0%nat) x) <= Rz /\
     c <= y * dot_product n target (embedding D (s 0%nat) x)) ->
  0 < gamma -> gamma <= 1 / (500 * R) * (c * c / (Rz * Rz)) -> 0 <= beta -> beta <= 4 * (Rz * Rz) * gamma ->
  (forall t, (t < N)%nat -> exists x y, X x y /\ updates D n trained gamma beta x y (s t) (s (S t))) ->
  INR N <= constant * (Rz * Rz) / (c * c).
Definition hdp_lemma_2_corrected : Prop := few_updates 9.01.
