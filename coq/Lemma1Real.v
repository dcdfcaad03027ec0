(* hdp-lemma-1 for every real b; the standard library's reals. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements Binomials Sums CubeSums Lemma1 StatementsTheorem4.
Import ListNotations.
Open Scope Z_scope.
(* threshold form: no ceiling, every c, p, q *)
Lemma threshold_sum d p q c : (2 <= d)%nat ->
  cubesum d (fun s => if 2*c - Z.of_nat d <=? s then q*s + p else 0) = minus_one_pow (Z.of_nat d + c) * F d q p c.
Proof.
  intros Hd. rewrite cubesum_binomial.
  rewrite (telescope (fun k => minus_one_pow (Z.of_nat d) * (minus_one_pow (Z.max k c) * F d q p (Z.max k c)))).
  2:{ intros k Hk. replace (Z.of_nat d - k) with (Z.of_nat d + - k) by lia. rewrite minus_one_pow_add.
      assert (E : minus_one_pow (-k) = minus_one_pow k) by (unfold minus_one_pow; now rewrite Z.even_opp). rewrite E.
      destruct (Z.le_gt_cases c k) as [H|H].
      - rewrite !Z.max_l by lia. destruct (Z.leb_spec (2*c - Z.of_nat d) (2*k - Z.of_nat d)); [|lia].
        rewrite minus_one_pow_succ.
        pose proof (F_step d q p k Hd) as S1.
        replace (q * (2*k - Z.of_nat d) + p) with (p + q * (2*k - Z.of_nat d)) by ring.
        rewrite <- Z.mul_assoc, <- S1. ring.
      - rewrite !Z.max_r by lia. destruct (Z.leb_spec (2*c - Z.of_nat d) (2*k - Z.of_nat d)); [lia|]. ring. }
  assert (Z0 : forall j, j <= 0 -> F d q p j = 0) by (intros; unfold F; rewrite !binomial_neg by lia; ring).
  assert (Z1 : forall j, Z.of_nat d + 1 <= j -> F d q p j = 0) by (intros; unfold F; rewrite !binomial_big by lia;
    ring).
  rewrite (Z1 (Z.max (0 + _) c)) by lia. rewrite minus_one_pow_add.
  destruct (Z.le_gt_cases c 0). rewrite (Z0 (Z.max 0 c)), (Z0 c) by lia. ring.
  rewrite Z.max_r by lia. ring.
Qed.
Open Scope R_scope.
Lemma Delta_real_parity d b : Delta_real d b =
  real_sum (map (fun x => IZR (parity x) * Rmax (IZR (total x) + b) 0) (cube d)) / 2 ^ d.
Proof.
  unfold Delta_real, avg, ReLU. do 2 f_equal. apply map_ext_in. intros x Hx. now rewrite parity_from_total.
Qed.
Theorem lemma1_real : forall (d : nat) (b : R) (c : Z), (2 <= d)%nat ->
  IZR c - 1 < (INR d - b) / 2 <= IZR c ->                      (* c = ceil((d-b)/2) *)
  Delta_real d b = IZR (minus_one_pow (Z.of_nat d + c)) / 2 ^ d *
    (INR d * IZR (binomial (d-2) (c-2)) - INR d * IZR (binomial (d-2) (c-1)) + b * IZR (binomial (d-1) (c-1))).
Proof.
  intros d b c Hd Hc. rewrite INR_IZR_INZ in *.
  pose proof (threshold_sum d 0 1 c Hd) as A. pose proof (threshold_sum d 1 0 c Hd) as B.
  assert (S1 : real_sum (map (fun x => IZR (parity x) * Rmax (IZR (total x) + b) 0) (cube d)) =
    IZR (cubesum d (fun s => if 2*c - Z.of_nat d <=? s then 1*s + 0 else 0)%Z) +
    b * IZR (cubesum d (fun s => if 2*c - Z.of_nat d <=? s then 0*s + 1 else 0)%Z)).
  { unfold cubesum. pose proof (cube_parity d) as P. revert P. generalize (cube d) as l.
    induction l as [|x l IH]; intros P. simpl; lra.
    cbn [map real_sum fold_right lsum]. unfold real_sum, lsum in IH. rewrite IH by (intros; apply P; right; auto).
    rewrite !plus_IZR, !mult_IZR. destruct (P x (or_introl eq_refl)) as [k Hk]. rewrite Hk.
    destruct (Z.leb_spec (2*c - Z.of_nat d) (2*k - Z.of_nat d)) as [H|H].
    - rewrite Rmax_left. rewrite !plus_IZR, !mult_IZR. lra.
      apply IZR_le in H. rewrite !minus_IZR, !mult_IZR in *. lra.
    - rewrite Rmax_right. lra. assert (H' : (k <= c - 1)%Z) by lia. apply IZR_le in H'.
      rewrite !minus_IZR, !mult_IZR in *. lra. }
  rewrite Delta_real_parity. rewrite S1, A, B. unfold F.
  rewrite !mult_IZR, !plus_IZR, !minus_IZR, !mult_IZR. field. apply pow_nonzero; lra.
Qed.

Theorem hdp_lemma_1__real_bias : StatementsTheorem4.hdp_lemma_1__real_bias.
Proof. exact lemma1_real. Qed.
