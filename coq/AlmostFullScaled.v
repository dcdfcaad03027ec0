(* From the closed forms of AlmostFull.v: u = 2^d Delta_{d,d-a,b} lies between 2^d |Delta_{d,b(d)}| and that over d.
  *)
From Coq Require Import ZArith List Lia QArith Qabs Qfield.
From ExactParity Require Import Statements StatementsNew StatementsAlmostFull Binomials Sums CubeSums Lemma1
  Corollary3.
From ExactParity Require Import RationalSums AlmostFull.
Open Scope Q_scope.

Lemma unscale d (u C p q : Z) : (0 < p)%Z ->
  Qabs (inject_Z u / two_pow d) == inject_Z C / two_pow d * (inject_Z q / inject_Z p) -> (Z.abs u * p = C * q)%Z.
Proof.
  intros P H. pose proof (two_pow_pos d) as T. pose proof (two_pow_nonzero d) as N.
  assert (M : ~ inject_Z p == 0) by (unfold Qeq; cbn [Qnum Qden inject_Z]; lia).
  unfold Qdiv in H at 1. rewrite Qabs_Qmult, (Qabs_pos (/ _)) in H by (apply Qinv_le_0_compat, Qlt_le_weak, T).
  assert (K : inject_Z (Z.abs u * p) == inject_Z (C * q)).
  { rewrite !inject_Z_mult. change (inject_Z (Z.abs u)) with (Qabs (inject_Z u)).
    setoid_replace (Qabs (inject_Z u) * inject_Z p) with (Qabs (inject_Z u) * / two_pow d * two_pow d * inject_Z p)
      by (field; exact N).
    rewrite H. field. split; [exact M | exact N]. }
  unfold Qeq in K. cbn [Qnum Qden inject_Z] in K. lia.
Qed.
Lemma between d (u C p q : Z) : (0 < p)%Z -> (0 <= C)%Z -> (0 <= q <= p)%Z -> (p <= q * d)%Z -> (0 <= d)%Z -> (Z.abs
  u * p = C * q)%Z ->
  (u * u <= C * C)%Z /\ (C * C <= d * d * (u * u))%Z.
Proof.
  intros P C0 Q D D0 E. assert (A : (Z.abs u <= C)%Z) by nia. assert (B : (C <= d * Z.abs u)%Z) by nia.
  replace (u * u)%Z with (Z.abs u * Z.abs u)%Z by (rewrite <- Z.abs_mul; apply Z.abs_eq, Z.square_nonneg).
  pose proof (Z.abs_nonneg u). split; nia.
Qed.
Definition reach (k d : nat) : Z := partial_sum (d - k) k (fun s => relu (s + almost_full_bias k d)).
Lemma reach_Delta k d : (k <= d)%nat -> Delta_partial d (d - k) (inject_Z (almost_full_bias k d)) == inject_Z (reach
  k d) / two_pow d.
Proof. intros H. apply partial_Delta. lia. Qed.
Theorem reach_bounds k d : k = 1%nat \/ k = 2%nat -> (k + 2 <= d)%nat ->
  (reach k d * reach k d <= scaled d * scaled d)%Z /\
  (scaled d * scaled d <= Z.of_nat d * Z.of_nat d * (reach k d * reach k d))%Z.
Proof.
  intros Ha Hd. pose proof (reach_Delta k d ltac:(lia)) as R.
  destruct (Nat.Even_or_Odd d) as [[h Hh]|[h Hh]]; subst d.
  - assert (Ev : Nat.even (2 * h) = true) by (apply Nat.even_spec; now exists h). destruct h as [|n]; [lia|].
    destruct (scaled_even n) as [s [S2 E]]. replace (2 * n + 2)%nat with (2 * S n)%nat in E by lia.
    assert (SQ : (scaled (2 * S n) * scaled (2 * S n) = 2 * a n * (2 * a n))%Z).
    { rewrite E. transitivity (s * s * (2 * a n * (2 * a n)))%Z; [ring | rewrite S2; ring]. }
    pose proof (a_pos n) as A0.
    assert (CE : central_even (S n) == inject_Z (2 * a n) / two_pow (2 * S n)).
    { unfold central_even. replace (2 * S n - 2)%nat with (2 * n)%nat by lia.
      replace (Z.of_nat (S n) - 1)%Z with (Z.of_nat n) by lia. reflexivity. }
    rewrite SQ. unfold almost_full_bias in R. rewrite Ev in R. destruct Ha as [-> | ->]; cbn [Nat.eqb] in R.
    + pose proof (almost_1_even (S n) ltac:(lia)) as K. change (-(2)) with (inject_Z (-2)) in K. rewrite R, CE in K.
      apply (between _ _ _ (Z.of_nat (2 * S n)) 2); try lia. apply (unscale (2 * S n)); [lia | exact K].
    + pose proof (almost_2_even (S n) ltac:(lia)) as K. change (Delta_partial (2 * S n) (2 * S n - 2) 0)
        with (Delta_partial (2 * S n) (2 * S n - 2) (inject_Z 0)) in K. rewrite R, CE in K.
      apply (between _ _ _ (Z.of_nat (2 * S n) - 3) 1); try lia. apply (unscale (2 * S n)); [lia|].
      rewrite inject_Z_sub. exact K.
  - assert (Ev : Nat.even (2 * h + 1) = false).
    { apply Bool.not_true_iff_false. rewrite Nat.even_spec. intros [j Hj]. lia. }
    destruct h as [|n]; [lia|]. destruct (scaled_odd n) as [s [S2 E]]. replace (2 * n + 3)%nat with (2 * S n +
      1)%nat in E by lia.
    assert (SQ : (scaled (2 * S n + 1) * scaled (2 * S n + 1) = a (S n) * a (S n))%Z).
    { rewrite E. transitivity (s * s * (a (S n) * a (S n)))%Z; [ring | rewrite S2; ring]. }
    pose proof (a_pos (S n)) as A0.
    assert (CO : central_odd (S n) == inject_Z (a (S n)) / two_pow (2 * S n + 1)) by reflexivity.
    rewrite SQ. unfold almost_full_bias in R. rewrite Ev in R. destruct Ha as [-> | ->].
    + pose proof (almost_1_odd (S n) ltac:(lia)) as K. change (-(1)) with (inject_Z (-1)) in K. rewrite R, CO in K.
      apply (between _ _ _ (Z.of_nat (2 * S n + 1) - 2) 1); try lia. apply (unscale (2 * S n + 1)); [lia|].
      rewrite inject_Z_sub. exact K.
    + pose proof (almost_2_odd (S n) ltac:(lia)) as K. change (-(1)) with (inject_Z (-1)) in K. rewrite R, CO in K.
      apply (between _ _ _ (Z.of_nat (2 * S n + 1) - 2) 1); try lia. apply (unscale (2 * S n + 1)); [lia|].
      rewrite inject_Z_sub. exact K.
Qed.
