(* new-almost-full-delta: a free coordinate turns the correlation into the sum of those at b + 1 and b - 1, so that
  a free
   coordinates take the a-th difference of binomials; then ratios of neighbouring binomials. *)
From Coq Require Import ZArith List Lia QArith Qabs Qfield.
From ExactParity Require Import Statements StatementsNew Binomials Sums CubeSums Lemma1 Corollary3 RationalSums.
Import ListNotations.
Open Scope Z_scope.

(* parity of the first m coordinates of m + a, times g of the sum of all *)
Definition partial_sum (m a : nat) (g : Z -> Z) : Z :=
  lsum (map (fun x => parity (firstn m x) * g (total x)) (cube (m + a))).
Lemma lsum_opp l : lsum (map Z.opp l) = - lsum l.
Proof. induction l as [|a l IH]; [reflexivity|]. cbn [map lsum fold_right] in *. unfold lsum in IH. rewrite IH. lia.
  Qed.
Lemma partial_sum_S m a g :
  partial_sum (S m) a g = partial_sum m a (fun s => g (1 + s)) - partial_sum m a (fun s => g (-1 + s)).
Proof.
  unfold partial_sum. cbn [Nat.add cube]. rewrite map_app, lsum_app, !map_map.
  rewrite (map_ext (fun x => parity (firstn (S m) (1 :: x)) * g (total (1 :: x)))
    (fun x => parity (firstn m x) * g (1 + total x))).
  2:{ intros x. cbn [firstn]. change (parity (1 :: ?l)) with (1 * parity l).
    change (total (1 :: x)) with (1 + total x). ring. }
  rewrite (map_ext (fun x => parity (firstn (S m) (-1 :: x)) * g (total (-1 :: x)))
    (fun x => - (parity (firstn m x) * g (-1 + total x)))).
  2:{ intros x. cbn [firstn]. change (parity (-1 :: ?l)) with (-1 * parity l).
    change (total (-1 :: x)) with (-1 + total x). ring. }
  rewrite <- (map_map (fun x => parity (firstn m x) * g (-1 + total x)) Z.opp), lsum_opp. lia.
Qed.
Lemma partial_sum_free m : forall a g,
  partial_sum m (S a) g = partial_sum m a (fun s => g (1 + s)) + partial_sum m a (fun s => g (-1 + s)).
Proof.
  induction m as [|m IH]; intros a g.
  - unfold partial_sum. cbn [Nat.add cube firstn]. rewrite map_app, lsum_app, !map_map. f_equal.
  - rewrite !partial_sum_S, !IH.
    assert (E : forall h k, (forall s, h s = k s) -> partial_sum m a h = partial_sum m a k).
    { intros h k Q. unfold partial_sum. f_equal. apply map_ext. intros x. now rewrite Q. }
    rewrite (E (fun s => g (1 + (-1 + s))) (fun s => g (-1 + (1 + s)))) by (intros; f_equal; lia). lia.
Qed.
Lemma partial_sum_ext m a g h : (forall s, g s = h s) -> partial_sum m a g = partial_sum m a h.
Proof. intros Q. unfold partial_sum. f_equal. apply map_ext. intros x. now rewrite Q. Qed.
Lemma partial_sum_full m g : partial_sum m 0 g = cubesum m g.
Proof.
  unfold partial_sum, cubesum. rewrite Nat.add_0_r. f_equal. apply map_ext_in. intros x Hx. f_equal. f_equal.
  assert (L : length x = m).
  { revert x Hx. induction m as [|m IH]; intros x Hx. cbn in Hx. now destruct Hx as [<-|[]].
    apply cube_S in Hx. destruct Hx as [s [y [-> [_ Hy]]]]. cbn [length]. now rewrite (IH y Hy). }
  rewrite <- L. apply firstn_all.
Qed.

(* on the lines b = m - 2c Lemma 1 is one binomial *)
Lemma F_line m c : (2 <= m)%nat -> F m 1 (Z.of_nat m - 2 * c) c = - (2 * binomial (m - 2) (c - 1)).
Proof.
  intros Hm. destruct m as [|[|n]]; try lia. unfold F. replace (S (S n) - 2)%nat with n by lia.
  replace (S (S n) - 1)%nat with (S n) by lia. pose proof (binomial_absorb n (c - 1)) as A.
  pose proof (binomial_absorb_below n (c - 1)) as B. replace (c - 1 - 1) with (c - 2) in * by lia.
  cbn [binomial] in *. replace (c - 1 - 1) with (c - 2) in * by lia. rewrite !Nat2Z.inj_succ in *. nia.
Qed.
Definition term (m : nat) (c : Z) : Z := minus_one_pow (Z.of_nat m + c) * (-2 * binomial (m - 2) (c - 1)).
Lemma full_line m b c : (2 <= m)%nat -> Z.of_nat m - b = 2 * c -> partial_sum m 0 (fun s => relu (s + b)) = term m c.
Proof.
  intros Hm E. rewrite partial_sum_full. unfold term.
  replace (cubesum m (fun s => relu (s + b))) with (cubesum m (fun s => relu (1 * s + b))).
  - rewrite (lemma1_scaled m b 1 c) by lia. replace b with (Z.of_nat m - 2 * c) by lia. rewrite F_line by exact Hm.
    ring.
  - unfold cubesum. f_equal. apply map_ext. intros x. now rewrite Z.mul_1_l.
Qed.
Lemma free_line m a b : partial_sum m (S a) (fun s => relu (s + b)) =
  partial_sum m a (fun s => relu (s + (b + 1))) + partial_sum m a (fun s => relu (s + (b - 1))).
Proof. rewrite partial_sum_free. f_equal; apply partial_sum_ext; intros; f_equal; lia. Qed.
Lemma term_next m c : term m (c + 1) = minus_one_pow (Z.of_nat m + c) * (2 * binomial (m - 2) c).
Proof. unfold term. rewrite Z.add_assoc, minus_one_pow_succ. replace (c + 1 - 1) with c by lia. ring. Qed.
Lemma term_here m c : term m c = minus_one_pow (Z.of_nat m + c) * (-2 * binomial (m - 2) (c - 1)).
Proof. reflexivity. Qed.
Lemma term_before m c : term m (c - 1) = minus_one_pow (Z.of_nat m + c) * (2 * binomial (m - 2) (c - 2)).
Proof.
  unfold term. replace (Z.of_nat m + (c - 1)) with (Z.of_nat m + c - 1) by lia. rewrite minus_one_pow_pred.
  replace (c - 1 - 1) with (c - 2) by lia. ring.
Qed.
Lemma term_after m c : term m (c + 2) = minus_one_pow (Z.of_nat m + c) * (-2 * binomial (m - 2) (c + 1)).
Proof.
  unfold term. replace (Z.of_nat m + (c + 2)) with (Z.of_nat m + c + 1 + 1) by lia. rewrite !minus_one_pow_succ.
  replace (c + 2 - 1) with (c + 1) by lia. ring.
Qed.
Lemma one_free m b c : (2 <= m)%nat -> Z.of_nat m - b = 2 * c + 1 -> partial_sum m 1 (fun s => relu (s + b)) =
  minus_one_pow (Z.of_nat m + c) * (2 * (binomial (m - 2) c - binomial (m - 2) (c - 1))).
Proof.
  intros Hm E. rewrite free_line, (full_line m (b + 1) c), (full_line m (b - 1) (c + 1)) by lia.
  rewrite term_next, term_here. ring.
Qed.
Lemma two_free m b c : (2 <= m)%nat -> Z.of_nat m - b = 2 * c -> partial_sum m 2 (fun s => relu (s + b)) =
  minus_one_pow (Z.of_nat m + c) * (2 * (binomial (m - 2) c - 2 * binomial (m - 2) (c - 1) + binomial (m - 2) (c -
    2))).
Proof.
  intros Hm E. rewrite free_line, (one_free m (b + 1) (c - 1)), (one_free m (b - 1) c) by lia.
  replace (Z.of_nat m + (c - 1)) with (Z.of_nat m + c - 1) by lia. rewrite minus_one_pow_pred.
  replace (c - 1 - 1) with (c - 2) by lia. ring.
Qed.
Lemma three_free m b c : (2 <= m)%nat -> Z.of_nat m - b = 2 * c + 1 -> partial_sum m 3 (fun s => relu (s + b)) =
  minus_one_pow (Z.of_nat m + c) * (-2 * (binomial (m - 2) (c + 1) - 3 * binomial (m - 2) c + 3 * binomial (m - 2)
    (c - 1)
    - binomial (m - 2) (c - 2))).
Proof.
  intros Hm E. rewrite free_line, (two_free m (b + 1) c), (two_free m (b - 1) (c + 1)) by lia.
  rewrite Z.add_assoc, minus_one_pow_succ. replace (c + 1 - 1) with c by lia.
    replace (c + 1 - 2) with (c - 1) by lia. ring.
Qed.

(* neighbouring binomials *)
Lemma ratio n k : k * binomial n k = (Z.of_nat n - k + 1) * binomial n (k - 1).
Proof.
  destruct n as [|n].
  - cbn [binomial]. destruct (Z.eqb_spec k 0), (Z.eqb_spec (k - 1) 0); lia.
  - rewrite (binomial_absorb n k). pose proof (binomial_absorb_below n (k - 1)) as B.
    replace (Z.of_nat (S n) - k + 1) with (Z.of_nat (S n) - (k - 1)) by lia. symmetry. exact B.
Qed.
Lemma a_Pascal h : a (S h) = 2 * binomial (2 * h + 1) (Z.of_nat h).
Proof.
  unfold a. replace (2 * S h)%nat with (S (2 * h + 1)) by lia. cbn [binomial].
  rewrite (binomial_sym (2 * h + 1) (Z.of_nat (S h))).
  replace (Z.of_nat (2 * h + 1) - Z.of_nat (S h)) with (Z.of_nat h) by lia.
  replace (Z.of_nat (S h) - 1) with (Z.of_nat h) by lia. lia.
Qed.

(* |sign V| / 2^d when p V = q C for positive p: C/2^d times q/p *)
Open Scope Q_scope.
Lemma partial_Delta d m k (b : Z) : d = (m + k)%nat ->
  Delta_partial d m (inject_Z b) == inject_Z (partial_sum m k (fun s => relu (s + b))) / two_pow d.
Proof.
  intros ->. unfold Delta_partial, partial_sum. apply Qmult_comp; [|reflexivity].
    induction (cube (m + k)) as [|x l IH].
  reflexivity. cbn [map]. rewrite rational_sum_cons, IH. cbn [lsum fold_right]. rewrite inject_Z_plus, inject_Z_mult.
  assert (E : rational_relu (inject_Z (total x) + inject_Z b) == inject_Z (relu (total x + b))).
  { rewrite (rational_relu_scale (total x) (inject_Z b)). cbn [Qden Qnum inject_Z]. rewrite Z.mul_1_l. field. }
  rewrite E. reflexivity.
Qed.
Lemma closed_form (d m k : nat) (b s V C p q : Z) : d = (m + k)%nat ->
  partial_sum m k (fun s => relu (s + b))%Z = (s * V)%Z -> (s * s = 1)%Z -> (0 < p)%Z -> (0 <= q)%Z -> (0 <= C)%Z ->
    (p * V = q * C)%Z ->
  Qabs (Delta_partial d m (inject_Z b)) == inject_Z C / two_pow d * (inject_Z q / inject_Z p).
Proof.
  intros Hd E S P Q C0 H. rewrite (partial_Delta d m k b Hd), E. pose proof (two_pow_pos d) as T.
  assert (V0 : (0 <= V)%Z) by nia. assert (A : Z.abs (s * V) = V) by (assert (s = 1 \/ s = -1)%Z as [-> | ->] by
    nia; lia).
  assert (K : Qabs (inject_Z (s * V) / two_pow d) == inject_Z V / two_pow d).
  { unfold Qdiv. rewrite Qabs_Qmult, (Qabs_pos (/ _)) by (apply Qinv_le_0_compat, Qlt_le_weak, T).
    unfold Qabs at 1, inject_Z at 1. rewrite A. reflexivity. }
  rewrite K. assert (N : ~ inject_Z p == 0) by (unfold Qeq; cbn [Qnum Qden inject_Z]; lia).
  apply Qmult_inj_r with (inject_Z p); [exact N|].
  setoid_replace (inject_Z V / two_pow d * inject_Z p) with (inject_Z (p * V) / two_pow d)
    by (rewrite inject_Z_mult; field; apply two_pow_nonzero).
  rewrite H, inject_Z_mult. field. split; [exact N | apply two_pow_nonzero].
Qed.
Lemma sign_sq k : (minus_one_pow k * minus_one_pow k = 1)%Z.
Proof. apply minus_one_pow_sq. Qed.
Lemma sign_opp_sq k : (- minus_one_pow k * - minus_one_pow k = 1)%Z.
Proof. rewrite Z.mul_opp_opp. apply sign_sq. Qed.
Lemma of_nat_Z n : of_nat n == inject_Z (Z.of_nat n).
Proof. reflexivity. Qed.
Lemma inject_Z_sub x y : inject_Z (x - y) == inject_Z x - inject_Z y.
Proof. unfold Z.sub. rewrite inject_Z_plus, inject_Z_opp. reflexivity. Qed.

(* the binomials near the middle: B of row 2n+1, Y of row 2n *)
Open Scope Z_scope.
Lemma odd_row n : exists B0 B2 B3, let N := Z.of_nat n in
  binomial (2*n+1) N = B0 /\ binomial (2*n+1) (N+1) = B0 /\ binomial (2*n+1) (N+2) = B2 /\ binomial (2*n+1) (N+3) =
    B3 /\
  a (S n) = 2 * B0 /\ (N+2) * B2 = N * B0 /\ (N+3) * B3 = (N-1) * B2.
Proof.
  exists (binomial (2*n+1) (Z.of_nat n)), (binomial (2*n+1) (Z.of_nat n + 2)), (binomial (2*n+1) (Z.of_nat n + 3)).
    cbv zeta.
  assert (E : binomial (2*n+1) (Z.of_nat n + 1) = binomial (2*n+1) (Z.of_nat n)).
  { rewrite binomial_sym. f_equal. lia. }
  pose proof (ratio (2*n+1) (Z.of_nat n + 2)) as R2. pose proof (ratio (2*n+1) (Z.of_nat n + 3)) as R3.
  replace (Z.of_nat n + 2 - 1) with (Z.of_nat n + 1) in R2 by lia. replace (Z.of_nat n + 3 - 1) with (Z.of_nat n +
    2) in R3 by lia.
  rewrite E in R2. rewrite a_Pascal. repeat split; auto.
  - rewrite R2. f_equal. lia.
  - rewrite R3. f_equal. lia.
Qed.
Lemma even_row n : exists Y1 Y2, let N := Z.of_nat n in
  binomial (2*n) N = a n /\ binomial (2*n) (N-1) = Y1 /\ binomial (2*n) (N+1) = Y1 /\ binomial (2*n) (N+2) = Y2 /\
  (N+1) * Y1 = N * a n /\ (N+2) * Y2 = (N-1) * Y1.
Proof.
  exists (binomial (2*n) (Z.of_nat n + 1)), (binomial (2*n) (Z.of_nat n + 2)). cbv zeta.
  pose proof (ratio (2*n) (Z.of_nat n + 1)) as R1. pose proof (ratio (2*n) (Z.of_nat n + 2)) as R2.
  replace (Z.of_nat n + 1 - 1) with (Z.of_nat n) in R1 by lia. replace (Z.of_nat n + 2 - 1) with (Z.of_nat n + 1) in
    R2 by lia.
  repeat split; auto.
  - rewrite binomial_sym. f_equal. lia.
  - rewrite R1. unfold a. f_equal. lia.
  - rewrite R2. f_equal. lia.
Qed.
Lemma cancel k x y : k <> 0 -> k * x = k * y -> x = y.
Proof. intros H E. now apply Z.mul_cancel_l in E. Qed.

Open Scope Q_scope.
Lemma almost_1_even h : (3 <= 2 * h)%nat ->
  Qabs (Delta_partial (2 * h) (2 * h - 1) (-(2))) == central_even h * (2 / of_nat (2 * h)).
Proof.
  intros Hh. destruct h as [|[|n]]; try lia. destruct (odd_row n) as [B0 [B2 [B3 [E0 [E1 [E2 [_ [EA [R2 _]]]]]]]]].
  pose proof (a_pos (S n)). change (-(2)) with (inject_Z (-2)).
  rewrite (closed_form (2 * S (S n)) (2 * S (S n) - 1) 1 (-2) (- minus_one_pow (Z.of_nat (2 * S (S n) - 1) +
    (Z.of_nat n + 2)))
    (2 * (B0 - B2)) (2 * a (S n)) (Z.of_nat (2 * S (S n))) 2).
  - unfold central_even. replace (2 * S (S n) - 2)%nat with (2 * S n)%nat by lia.
    replace (Z.of_nat (S (S n)) - 1)%Z with (Z.of_nat (S n)) by lia. reflexivity.
  - lia.
  - rewrite (one_free _ _ (Z.of_nat n + 2)) by lia. replace (2 * S (S n) - 1 - 2)%nat with (2 * n + 1)%nat by lia.
    replace (Z.of_nat n + 2 - 1)%Z with (Z.of_nat n + 1)%Z by lia. rewrite E1, E2. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - rewrite EA. replace (Z.of_nat (2 * S (S n))) with (2 * (Z.of_nat n + 2))%Z by lia. nia.
Qed.
Lemma almost_1_odd h : (3 <= 2 * h + 1)%nat ->
  Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 1) (-(1))) == central_odd h * (1 / (of_nat (2 * h + 1) - 2)).
Proof.
  intros Hh. destruct h as [|n]; try lia. destruct (even_row n) as [Y1 [Y2 [E0 [_ [E1 [_ [R1 _]]]]]]].
  pose proof (a_pos (S n)). pose proof (a_step n) as S1. change (-(1)) with (inject_Z (-1)).
  rewrite (closed_form (2 * S n + 1) (2 * S n + 1 - 1) 1 (-1) (- minus_one_pow (Z.of_nat (2 * S n + 1 - 1) +
    (Z.of_nat n + 1)))
    (2 * (a n - Y1)) (a (S n)) (Z.of_nat (2 * S n + 1) - 2) 1).
  - unfold central_odd. fold (a (S n)). rewrite inject_Z_sub. reflexivity.
  - lia.
  - rewrite (one_free _ _ (Z.of_nat n + 1)) by lia. replace (2 * S n + 1 - 1 - 2)%nat with (2 * n)%nat by lia.
    replace (Z.of_nat n + 1 - 1)%Z with (Z.of_nat n) by lia. rewrite E0, E1. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - replace (Z.of_nat (2 * S n + 1) - 2)%Z with (2 * Z.of_nat n + 1)%Z by lia. rewrite Nat2Z.inj_succ in S1.
    unfold Z.succ in S1.
    apply (cancel (Z.of_nat n + 1)); nia.
Qed.
Lemma almost_2_even h : (4 <= 2 * h)%nat ->
  Qabs (Delta_partial (2 * h) (2 * h - 2) 0) == central_even h * (1 / (of_nat (2 * h) - 3)).
Proof.
  intros Hh. destruct h as [|[|n]]; try lia. destruct (even_row n) as [Y1 [Y2 [E0 [Em [E1 [_ [R1 _]]]]]]].
  pose proof (a_pos (S n)). pose proof (a_step n) as S1. change 0 with (inject_Z 0).
  rewrite (closed_form (2 * S (S n)) (2 * S (S n) - 2) 2 0 (- minus_one_pow (Z.of_nat (2 * S (S n) - 2) + (Z.of_nat
    n + 1)))
    (4 * (a n - Y1)) (2 * a (S n)) (Z.of_nat (2 * S (S n)) - 3) 1).
  - unfold central_even. replace (2 * S (S n) - 2)%nat with (2 * S n)%nat by lia.
    replace (Z.of_nat (S (S n)) - 1)%Z with (Z.of_nat (S n)) by lia. rewrite inject_Z_sub. reflexivity.
  - lia.
  - rewrite (two_free _ _ (Z.of_nat n + 1)) by lia. replace (2 * S (S n) - 2 - 2)%nat with (2 * n)%nat by lia.
    replace (Z.of_nat n + 1 - 1)%Z with (Z.of_nat n) by lia. replace (Z.of_nat n + 1 - 2)%Z with (Z.of_nat n - 1)%Z
      by lia.
    rewrite E0, E1, Em. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - replace (Z.of_nat (2 * S (S n)) - 3)%Z with (2 * Z.of_nat n + 1)%Z by lia. rewrite Nat2Z.inj_succ in S1.
    unfold Z.succ in S1.
    apply (cancel (Z.of_nat n + 1)); nia.
Qed.
Lemma almost_2_odd h : (4 <= 2 * h + 1)%nat ->
  Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 2) (-(1))) == central_odd h * (1 / (of_nat (2 * h + 1) - 2)).
Proof.
  intros Hh. destruct h as [|[|n]]; try lia. destruct (odd_row n) as [B0 [B2 [B3 [E0 [E1 [E2 [_ [EA [R2 _]]]]]]]]].
  pose proof (a_pos (S (S n))). pose proof (a_step (S n)) as S1. change (-(1)) with (inject_Z (-1)).
  rewrite (closed_form (2 * S (S n) + 1) (2 * S (S n) + 1 - 2) 2 (-1)
    (- minus_one_pow (Z.of_nat (2 * S (S n) + 1 - 2) + (Z.of_nat n + 2)))
    (2 * (B0 - B2)) (a (S (S n))) (Z.of_nat (2 * S (S n) + 1) - 2) 1).
  - unfold central_odd. fold (a (S (S n))). rewrite inject_Z_sub. reflexivity.
  - lia.
  - rewrite (two_free _ _ (Z.of_nat n + 2)) by lia. replace (2 * S (S n) + 1 - 2 - 2)%nat with (2 * n + 1)%nat by lia.
    replace (Z.of_nat n + 2 - 1)%Z with (Z.of_nat n + 1)%Z by lia. replace (Z.of_nat n + 2 - 2)%Z with (Z.of_nat n)
      by lia.
    rewrite E0, E1, E2. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - replace (Z.of_nat (2 * S (S n) + 1) - 2)%Z with (2 * Z.of_nat n + 3)%Z by lia.
    replace (Z.of_nat (S (S n))) with (Z.of_nat n + 2)%Z in S1 by lia. replace (Z.of_nat (S n)) with (Z.of_nat n +
      1)%Z in S1 by lia.
    apply (cancel (Z.of_nat n + 2)); nia.
Qed.
Lemma almost_3_even h : (5 <= 2 * h)%nat -> Qabs (Delta_partial (2 * h) (2 * h - 3) (-(2))) ==
  central_even h * (6 / (of_nat (2 * h) * (of_nat (2 * h) - 3))).
Proof.
  intros Hh. destruct h as [|[|[|n]]]; try lia. destruct (odd_row n) as [B0 [B2 [B3 [E0 [E1 [E2 [E3 [EA [R2
    R3]]]]]]]]].
  pose proof (a_pos (S (S n))). pose proof (a_step (S n)) as S1. change (-(2)) with (inject_Z (-2)).
    set (N := Z.of_nat n) in *.
  rewrite (closed_form (2 * S (S (S n))) (2 * S (S (S n)) - 3) 3 (-2)
    (- minus_one_pow (Z.of_nat (2 * S (S (S n)) - 3) + (N + 2)))
    (2 * (B3 - 3 * B2 + 2 * B0)) (2 * a (S (S n))) (Z.of_nat (2 * S (S (S n))) * (Z.of_nat (2 * S (S (S n))) - 3)) 6).
  - unfold central_even. replace (2 * S (S (S n)) - 2)%nat with (2 * S (S n))%nat by lia.
    replace (Z.of_nat (S (S (S n))) - 1)%Z with (Z.of_nat (S (S n))) by lia.
      rewrite (inject_Z_mult (Z.of_nat (2 * S (S (S n))))), inject_Z_sub.
    reflexivity.
  - lia.
  - rewrite (three_free _ _ (N + 2)) by lia. replace (2 * S (S (S n)) - 3 - 2)%nat with (2 * n + 1)%nat by lia.
    replace (N + 2 - 1)%Z with (N + 1)%Z by lia. replace (N + 2 - 2)%Z with N by lia.
      replace (N + 2 + 1)%Z with (N + 3)%Z by lia.
    rewrite E0, E1, E2, E3. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - replace (Z.of_nat (2 * S (S (S n)))) with (2 * (N + 3))%Z by lia.
    replace (Z.of_nat (S (S n))) with (N + 2)%Z in S1 by lia. replace (Z.of_nat (S n)) with (N + 1)%Z in S1 by lia.
    assert (K : ((N + 3) * ((N + 2) * (B3 - 3 * B2 + 2 * B0)) = 12 * B0)%Z).
    { transitivity ((N + 2) * ((N + 3) * B3) - 3 * (N + 3) * ((N + 2) * B2) + 2 * (N + 2) * (N + 3) * B0)%Z; [ring|].
      rewrite R3. transitivity ((N - 1) * ((N + 2) * B2) - 3 * (N + 3) * ((N + 2) * B2) + 2 * (N + 2) * (N + 3) *
        B0)%Z; [ring|].
      rewrite R2. ring. }
    apply (cancel (N + 2)); [lia|].
    transitivity (4 * (2 * N + 3) * ((N + 3) * ((N + 2) * (B3 - 3 * B2 + 2 * B0))))%Z; [ring|]. rewrite K.
    transitivity (12 * ((N + 2) * a (S (S n))))%Z; [rewrite S1, EA; ring | ring].
Qed.
Lemma almost_3_odd h : (5 <= 2 * h + 1)%nat -> Qabs (Delta_partial (2 * h + 1) (2 * h + 1 - 3) (-(1))) ==
  central_odd h * (3 / ((of_nat (2 * h + 1) - 2) * (of_nat (2 * h + 1) - 4))).
Proof.
  intros Hh. destruct h as [|[|n]]; try lia. destruct (even_row n) as [Y1 [Y2 [E0 [Em [E1 [E2 [R1 R2]]]]]]].
  pose proof (a_pos (S (S n))). pose proof (a_step (S n)) as S2. pose proof (a_step n) as S1.
    change (-(1)) with (inject_Z (-1)).
  set (N := Z.of_nat n) in *.
  rewrite (closed_form (2 * S (S n) + 1) (2 * S (S n) + 1 - 3) 3 (-1)
    (- minus_one_pow (Z.of_nat (2 * S (S n) + 1 - 3) + (N + 1)))
    (2 * (Y2 - 4 * Y1 + 3 * a n)) (a (S (S n))) ((Z.of_nat (2 * S (S n) + 1) - 2) * (Z.of_nat (2 * S (S n) + 1) -
      4)) 3).
  - unfold central_odd. fold (a (S (S n))). rewrite (inject_Z_mult (Z.of_nat (2 * S (S n) + 1) - 2)), !inject_Z_sub.
    reflexivity.
  - lia.
  - rewrite (three_free _ _ (N + 1)) by lia. replace (2 * S (S n) + 1 - 3 - 2)%nat with (2 * n)%nat by lia.
    replace (N + 1 - 1)%Z with N by lia. replace (N + 1 - 2)%Z with (N - 1)%Z by lia.
      replace (N + 1 + 1)%Z with (N + 2)%Z by lia.
    rewrite E0, E1, E2, Em. ring.
  - apply sign_opp_sq.
  - nia.
  - lia.
  - lia.
  - replace (Z.of_nat (2 * S (S n) + 1)) with (2 * N + 5)%Z by lia.
    replace (Z.of_nat (S (S n))) with (N + 2)%Z in S2 by lia. replace (Z.of_nat (S n)) with (N + 1)%Z in S1, S2 by
      lia.
    assert (K : ((N + 1) * ((N + 2) * (Y2 - 4 * Y1 + 3 * a n)) = 6 * a n)%Z).
    { transitivity ((N + 1) * ((N + 2) * Y2) - 4 * (N + 2) * ((N + 1) * Y1) + 3 * (N + 1) * (N + 2) * a n)%Z; [ring|].
      rewrite R2. transitivity ((N - 1) * ((N + 1) * Y1) - 4 * (N + 2) * ((N + 1) * Y1) + 3 * (N + 1) * (N + 2) * a
        n)%Z; [ring|].
      rewrite R1. ring. }
    apply (cancel ((N + 1) * (N + 2))); [nia|].
    transitivity (2 * (2 * N + 3) * (2 * N + 1) * ((N + 1) * ((N + 2) * (Y2 - 4 * Y1 + 3 * a n))))%Z; [ring|].
      rewrite K.
    transitivity (3 * (N + 1) * ((N + 2) * a (S (S n))))%Z; [|ring]. rewrite S2.
    transitivity (6 * (2 * N + 3) * ((N + 1) * a (S n)))%Z; [rewrite S1; ring | ring].
Qed.
Theorem new_almost_full_delta : StatementsNew.new_almost_full_delta.
Proof.
  repeat split; intros h Hh; cbv zeta.
  now apply almost_1_even. now apply almost_1_odd. now apply almost_2_even. now apply almost_2_odd.
  now apply almost_3_even. now apply almost_3_odd.
Qed.
