(* hdp-corollary-3 over the reals, on squares and as printed, from the integer bounds of Corollary3.v. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums Lemma1 Corollary3 StatementsTheorem4 Lemma1Real.
Import ListNotations.
Open Scope R_scope.

Lemma Delta_real_Z d p : Delta_real d (IZR p) = IZR (cubesum d (fun s => relu (1*s + p))%Z) / 2 ^ d.
Proof.
  rewrite Delta_real_parity. unfold Rdiv. f_equal. unfold cubesum. induction (cube d) as [|x l IH]. reflexivity.
  cbn [map real_sum fold_right lsum]. unfold real_sum, lsum in IH. rewrite IH, plus_IZR, mult_IZR. f_equal. f_equal.
  unfold relu. rewrite Z.mul_1_l, <- plus_IZR. destruct (Z.le_ge_cases 0 (total x + p)) as [H|H].
  + rewrite Z.max_l, Rmax_left by (try apply IZR_le; lia). reflexivity.
  + rewrite Z.max_r, Rmax_right by (try apply IZR_le; lia). reflexivity.
Qed.
Lemma bias_neg d : bias d <= 0.
Proof. unfold bias, Statements.bias. destruct (Nat.even d); lra. Qed.
Lemma Delta_squared_real d : Delta_real d (bias d) * Delta_real d (bias d) = IZR (scaled d * scaled d) / 4 ^ d.
Proof.
  unfold bias. rewrite Delta_real_Z. fold (scaled d). rewrite mult_IZR. replace 4 with (2 * 2) by ring.
  rewrite Rpow_mult_distr. field. apply pow_nonzero; lra.
Qed.
Theorem corollary3_both d : (2 <= d)%nat ->
  5 / (32 * INR d) <= Delta_real d (bias d) * Delta_real d (bias d) <= 1 / INR d.
Proof.
  intros Hd. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd). rewrite Delta_squared_real.
  destruct (scaled_bounds d Hd) as [L U]. apply IZR_le in L. apply IZR_le in U.
  rewrite !mult_IZR, <- INR_IZR_INZ, <- (pow_IZR 4 d) in *. set (u := IZR (scaled d) * IZR (scaled d)) in *.
  assert (T : 0 < 4 ^ d) by (apply pow_lt; lra). split.
  - apply Rmult_le_reg_r with (32 * INR d * 4 ^ d); [nra|].
    replace (5 / (32 * INR d) * (32 * INR d * 4 ^ d)) with (5 * 4 ^ d) by (field; lra).
    replace (u / 4 ^ d * (32 * INR d * 4 ^ d)) with (32 * INR d * u) by (field; lra). exact L.
  - apply Rmult_le_reg_r with (INR d * 4 ^ d); [nra|].
    replace (1 / INR d * (INR d * 4 ^ d)) with (4 ^ d) by (field; lra).
    replace (u / 4 ^ d * (INR d * 4 ^ d)) with (INR d * u) by (field; lra). exact U.
Qed.
Theorem corollary3_real d : (2 <= d)%nat ->
  1 / (9 * INR d) <= Delta_real d (bias d) * Delta_real d (bias d) <= 1 / INR d.
Proof.
  intros Hd. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd). destruct (corollary3_both d Hd) as [L U].
  split; [|exact U]. eapply Rle_trans; [|exact L]. assert (I : 0 < / INR d) by (apply Rinv_0_lt_compat; lra).
  replace (1 / (9 * INR d)) with (1 / 9 * / INR d) by (field; lra).
  replace (5 / (32 * INR d)) with (5 / 32 * / INR d) by (field; lra). lra.
Qed.
Lemma Delta_le_1 d : (2 <= d)%nat -> Rabs (Delta_real d (bias d)) <= 1.
Proof.
  intros Hd. destruct (corollary3_real d Hd) as [_ U]. apply le_INR in Hd. simpl in Hd.
  assert (1 / INR d <= 1).
  { apply Rmult_le_reg_r with (INR d); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  rewrite <- Rabs_R1. apply Rsqr_le_abs_0. unfold Rsqr. lra.
Qed.
Theorem hdp_corollary_3__real : StatementsTheorem4.hdp_corollary_3__real.
Proof.
  intros d Hd. destruct (corollary3_real d Hd) as [L U]. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  assert (S : 0 < sqrt (INR d)) by (apply sqrt_lt_R0; lra).
  assert (A : 0 < 1 / (3 * sqrt (INR d))) by (unfold Rdiv; rewrite Rmult_1_l; apply Rinv_0_lt_compat; lra).
  assert (B : 0 < 1 / sqrt (INR d)) by (unfold Rdiv; rewrite Rmult_1_l; apply Rinv_0_lt_compat; lra). split.
  - rewrite <- (Rabs_right (1 / (3 * sqrt (INR d)))) by lra. apply Rsqr_le_abs_0. unfold Rsqr.
    replace (1 / (3 * sqrt (INR d)) * (1 / (3 * sqrt (INR d)))) with (1 / (9 * (sqrt (INR d) * sqrt (INR d))))
      by (field; lra).
    rewrite sqrt_sqrt by lra. exact L.
  - rewrite <- (Rabs_right (1 / sqrt (INR d))) by lra. apply Rsqr_le_abs_0. unfold Rsqr.
    replace (1 / sqrt (INR d) * (1 / sqrt (INR d))) with (1 / (sqrt (INR d) * sqrt (INR d))) by (field; lra).
    rewrite sqrt_sqrt by lra. exact U.
Qed.
Lemma Delta_lower d : (2 <= d)%nat -> 1 / (3 * sqrt (INR d)) <= Rabs (Delta_real d (bias d)).
Proof. apply hdp_corollary_3__real. Qed.
