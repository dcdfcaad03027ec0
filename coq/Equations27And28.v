(* hdp-equation-27 and hdp-equation-28: refuted as printed at d = 2, whatever integer stands for C(-1,0); proved from
   d = 4 on. *)
From Coq Require Import ZArith List Lia QArith Qabs Qfield.
From ExactParity Require Import Statements Binomials Sums CubeSums Lemma1 Corollary3.
Open Scope Z_scope.

(* the binomials of d = 2n+2 in terms of the central one *)
Lemma below_central n : (Z.of_nat n + 1) * binomial (2*n) (Z.of_nat n - 1) = Z.of_nat n * a n.
Proof.
  pose proof (binomial_absorb (2*n) (Z.of_nat n)) as A. pose proof (binomial_absorb_below (2*n) (Z.of_nat n)) as B.
  unfold a. set (X := binomial (2*n) (Z.of_nat n)) in *. set (Y := binomial (2*n) (Z.of_nat n - 1)) in *.
  apply Z.mul_reg_l with (p := Z.of_nat (S (2*n))); [lia|]. set (V := binomial (S (2*n)) (Z.of_nat n)) in *. nia.
Qed.
Lemma half_central n : 2 * binomial (2 * S n - 1) (Z.of_nat (S n)) = a (S n).
Proof.
  unfold a. replace (2 * S n - 1)%nat with (S (2*n)) by lia. replace (2 * S n)%nat with (S (S (2*n))) by lia.
  change (binomial (S (S (2*n))) ?k) with (binomial (S (2*n)) (k - 1) + binomial (S (2*n)) k).
  rewrite (binomial_sym (S (2*n)) (Z.of_nat (S n) - 1)).
  replace (Z.of_nat (S (2*n)) - (Z.of_nat (S n) - 1)) with (Z.of_nat (S n)) by lia. ring.
Qed.
Open Scope Q_scope.
Lemma abs_Delta_even n : Qabs (Delta (2*n+2) 0) == inject_Z (2 * a n) / two_pow (2*n+2).
Proof.
  assert (B : bias (2*n+2) = 0%Z).
  { unfold bias. replace (Nat.even (2*n+2)) with true; auto. symmetry. apply Nat.even_spec. exists (S n). lia. }
  change 0 with (inject_Z 0). rewrite <- B at 1. rewrite Delta_int. fold (scaled (2*n+2)).
  destruct (scaled_even n) as [s [S2 E]]. rewrite E. pose proof (a_pos n).
  assert (T : (0 < 2 ^ Z.of_nat (2*n+2))%Z) by (apply Z.pow_pos_nonneg; lia). unfold two_pow.
  unfold Qdiv. rewrite Qabs_Qmult, (Qabs_pos (/ _)).
  - apply Qmult_comp; [|reflexivity]. assert (K : (s = 1 \/ s = -1)%Z) by nia. unfold Qabs, inject_Z.
    destruct K as [-> | ->]; [rewrite Z.mul_1_l | replace (-1 * (2 * a n))%Z with (- (2 * a n))%Z by lia;
      rewrite Z.abs_opp]; rewrite Z.abs_eq by lia; reflexivity.
  - apply Qinv_le_0_compat. unfold Qle. cbn [Qnum Qden inject_Z]. lia.
Qed.
Lemma two_times h : (2 <= 2 * h)%nat -> exists n, h = S n.
Proof. destruct h as [|n]; [lia | now exists n]. Qed.

Theorem hdp_equation_27_corrected : Statements.hdp_equation_27_corrected.
Proof.
  split; intros h Hh d k.
  - destruct h as [|[|n]]; try lia. assert (D : d = (2 * S n + 2)%nat) by (unfold d; lia). rewrite D, abs_Delta_even.
    replace (2 * S n + 2 - 2)%nat with (2 * S n)%nat by lia. replace (2 * S n + 2 - 3)%nat with (2 * S n - 1)%nat by
      lia.
    assert (K : (k - 1 = Z.of_nat (S n))%Z) by (unfold k; lia). rewrite K.
      replace (k - 2)%Z with (Z.of_nat (S n) - 1)%Z by lia.
    pose proof (below_central (S n)) as B. pose proof (half_central n) as H.
    change (binomial (2 * S n) (Z.of_nat (S n))) with (a (S n)). set (y := binomial (2 * S n) (Z.of_nat (S n) - 1))
      in *.
    set (z := binomial (2 * S n - 1) (Z.of_nat (S n))) in *.
    assert (E1 : (Z.of_nat (2 * S n + 2) * (a (S n) - y) = 2 * a (S n))%Z) by nia.
    assert (E2 : (4 * z = 2 * a (S n))%Z) by lia. rewrite E1, E2. split; reflexivity.
  - destruct (two_times h Hh) as [n ->]. unfold d, k. replace (2 * S n)%nat with (2 * n + 2)%nat by lia.
    rewrite abs_Delta_even. replace (2 * n + 2 - 2)%nat with (2 * n)%nat by lia.
    replace (Z.of_nat (S n) - 1)%Z with (Z.of_nat n) by lia. reflexivity.
Qed.
Theorem hdp_equation_27 : forall choose : Z -> Z -> Z, ~ Statements.hdp_equation_27 choose.
Proof.
  intros choose H. destruct (H 1%nat ltac:(lia)) as [A B]. rewrite <- A in B.
  assert (V : Qabs (Delta (2 * 1) 0) == 1 # 2) by (vm_compute; reflexivity). rewrite V in B.
  unfold Qeq, Qdiv, Qmult, two_pow, inject_Z in B. simpl in B. destruct (choose (-1)%Z 0%Z); lia.
Qed.

Lemma between_squares_integer d v : (1 <= d)%nat -> (0 <= v)%Z ->
  (4 ^ Z.of_nat d <= 144 * Z.of_nat d * (v * v))%Z -> (16 * Z.of_nat d * (v * v) <= 4 ^ Z.of_nat d)%Z ->
    between_squares d v.
Proof.
  intros Hd Hv L U. split; [exact Hv|]. cbv zeta. set (q := (v * v)%Z) in *.
  assert (E : two_pow d * two_pow d == inject_Z (4 ^ Z.of_nat d)).
  { unfold two_pow. rewrite <- inject_Z_mult, <- Z.pow_mul_l. reflexivity. }
  assert (P : 0 < of_nat d) by (unfold of_nat, Qlt; simpl; lia).
  assert (N : ~ of_nat d == 0) by (intro K; rewrite K in P; discriminate).
  assert (EL : two_pow d / 8 * (two_pow d / 8) * (4 / (9 * of_nat d)) == inject_Z (4 ^ Z.of_nat d) / (144 * of_nat
    d)).
  { rewrite <- E. field. exact N. }
  assert (EU : two_pow d / 8 * (two_pow d / 8) * (4 / of_nat d) == inject_Z (4 ^ Z.of_nat d) / (16 * of_nat d)).
  { rewrite <- E. field. exact N. }
  rewrite EL, EU. split.
  - apply Qle_shift_div_r. unfold of_nat, Qlt. cbn [Qnum Qden Qmult inject_Z]. lia. unfold of_nat, Qle.
    cbn [Qnum Qden Qmult inject_Z]. lia.
  - apply Qle_shift_div_l. unfold of_nat, Qlt. cbn [Qnum Qden Qmult inject_Z]. lia. unfold of_nat, Qle.
    cbn [Qnum Qden Qmult inject_Z]. lia.
Qed.
Theorem hdp_equation_28_corrected : Statements.hdp_equation_28_corrected.
Proof.
  intros h Hh. destruct h as [|[|n]]; try lia. replace (2 * S (S n) - 3)%nat with (2 * S n - 1)%nat by lia.
  replace (Z.of_nat (S (S n)) - 1)%Z with (Z.of_nat (S n)) by lia.
  pose proof (half_central n) as H. pose proof (a_pos (S n)) as P. pose proof (lower1 n) as L.
    pose proof (upper (S n)) as U.
  assert (Q : (4 * (binomial (2 * S n - 1) (Z.of_nat (S n)) * binomial (2 * S n - 1) (Z.of_nat (S n))) = a (S n) * a
    (S n))%Z)
    by (rewrite <- H; ring).
  set (v := binomial (2 * S n - 1) (Z.of_nat (S n))) in *. set (w := (v * v)%Z) in *. rewrite <- Q in L, U.
  assert (W : (0 <= w)%Z) by (unfold w; apply Z.square_nonneg).
  apply between_squares_integer; try lia; replace (2 * S (S n))%nat with (2 * S n + 2)%nat by lia;
    rewrite four_pow_even;
    fold w; nia.
Qed.
Theorem hdp_equation_28 : forall choose : Z -> Z -> Z, ~ Statements.hdp_equation_28 choose.
Proof.
  intros choose H. destruct (H 1%nat ltac:(lia)) as [A [B C]]. cbn in A, B, C. set (v := choose (-1)%Z 0%Z) in *.
  unfold Qle in B, C. cbn in B, C. rewrite ?Z.mul_1_r in *. nia.
Qed.
