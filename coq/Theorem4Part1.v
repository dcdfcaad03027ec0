(* Theorem 4.1 with 36 d^3 and with 17 d^3 neurons: the latter by exp s <= 1 + s + (3/4) s^2, Delta^2 >= 5/(32 d) and
   2 <= exp(7/10). *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Chernoff Corollary3Real TailBound ExponentialBounds.
Import ListNotations.
Open Scope R_scope.
Theorem hdp_theorem_4_1 : StatementsTheorem4.hdp_theorem_4_1.
Proof.
  intros d n gamma Hd Hn Hg.
  pose proof (failures_bound 1 d n (bias d) gamma 0 quadratic_1 Rlt_0_1 ltac:(lia) (bias_neg d) Hg ltac:(lra)
    ltac:(pose proof (Delta_le_1 d Hd); lra)) as B.
  replace (gamma * (0 * INR n * (Delta_real d (bias d) * Delta_real d (bias d)))) with 0 in B by ring.
  eapply Rle_trans. exact B. apply finish with (q := 9); try lra; try assumption. apply corollary3_real; assumption.
  apply le_INR in Hn. rewrite mult_INR, pow_INR in Hn. replace (INR 36) with 36 in Hn by (simpl; ring). lra.
Qed.
Lemma Delta_sharp d : (2 <= d)%nat -> 1 / (32/5 * INR d) <= Delta_real d (bias d) * Delta_real d (bias d).
Proof.
  intros Hd. destruct (corollary3_both d Hd) as [L _]. eapply Rle_trans; [|exact L]. apply Req_le.
  apply le_INR in Hd. simpl in Hd. field. lra.
Qed.
Theorem new_theorem_4_cubic : StatementsTheorem4.new_theorem_4_cubic.
Proof.
  intros d n gamma Hd Hn Hg. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  assert (HD : Rabs (Delta_real d (bias d)) <= 3/4).
  { destruct (corollary3_real d Hd) as [_ U]. rewrite <- (Rabs_right (3/4)) by lra. apply Rsqr_le_abs_0. unfold Rsqr.
    assert (1 / INR d <= 1/2). { unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; lra. } lra. }
  pose proof (failures_bound (3/4) d n (bias d) gamma 0 quadratic_34 ltac:(lra) ltac:(lia) (bias_neg d) Hg
    ltac:(lra) ltac:(lra)) as B.
  replace (gamma * (0 * INR n * (Delta_real d (bias d) * Delta_real d (bias d)))) with 0 in B by ring.
  eapply Rle_trans. exact B. clear B HD. pose proof (Delta_sharp d Hd) as L.
  set (D2 := Delta_real d (bias d) * Delta_real d (bias d)) in *.
  apply le_INR in Hn. rewrite mult_INR, pow_INR in Hn. replace (INR 17) with 17 in Hn by (simpl; ring).
  assert (X : 17/10 * INR d <= INR n * ((1 - 0) * (1 - 0) * D2 / (2 * (3/4) * INR d))).
  { assert (I : 0 < / INR d) by (apply Rinv_0_lt_compat; lra).
    apply Rle_trans with (17 * INR d ^ 3 * (1 / (32/5 * INR d) * (2/3 * / INR d))).
    - replace (17 * INR d ^ 3 * (1 / (32/5 * INR d) * (2/3 * / INR d))) with (170/96 * INR d) by (field; lra). lra.
    - replace (INR n * ((1 - 0) * (1 - 0) * D2 / (2 * (3/4) * INR d))) with (INR n * (D2 * (2/3 * / INR d))) by
      (field; lra).
      assert (0 < 1 / (32/5 * INR d)) by (unfold Rdiv at 1; rewrite Rmult_1_l; apply Rinv_0_lt_compat; lra).
      assert (0 < INR d ^ 3) by (apply pow_lt; lra).
      apply Rmult_le_compat; try lra. repeat apply Rmult_le_pos; lra. apply Rmult_le_compat_r; lra. }
  set (E := INR n * _) in *.
  assert (H2 : 2 ^ d <= exp (7/10 * INR d)).
  { rewrite Rmult_comm, <- exp_pow. apply pow_incr. pose proof exp_07. lra. }
  assert (HE : exp (- E) <= exp (- (17/10 * INR d))).
  { destruct X as [X|X]. left. apply exp_increasing. lra. right. now rewrite X. }
  assert (0 < 2 ^ d) by (apply pow_lt; lra). assert (0 < 2 ^ (n * d)) by (apply pow_lt; lra).
  apply Rle_trans with (exp (7/10 * INR d) * (2 ^ (n * d) * exp (- (17/10 * INR d)))).
  - apply Rmult_le_compat; try lra. apply Rmult_le_pos; [lra | left; apply exp_pos]. apply Rmult_le_compat_l; lra.
  - apply Req_le. replace (- INR d) with (7/10 * INR d + - (17/10 * INR d)) by lra. rewrite exp_plus. ring.
Qed.
