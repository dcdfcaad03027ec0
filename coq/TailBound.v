(* (29) with one x fixed, then for some x: any b <= 0, any fraction theta of the mean, any constant K with
   exp s <= 1 + s + K s^2; and the numerical end of Theorem 4. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Counting Chernoff CubeLaw OneStep.
Import ListNotations.
Open Scope R_scope.
Definition quadratic (K : R) : Prop := forall s, s <= 1 -> exp s <= 1 + s + K * (s * s).
Theorem failures_at_bound K d n b gamma theta x :
  quadratic K -> 0 < K -> (1 <= d)%nat -> b <= 0 -> 0 < gamma -> theta <= 1 ->
  (1 - theta) * Rabs (Delta_real d b) <= K -> In x (cube d) ->
  INR (failures_at d n b gamma (gamma * (theta * INR n * (Delta_real d b * Delta_real d b))) x) <=
  2 ^ (n * d) * exp (- (INR n * ((1 - theta) * (1 - theta) * (Delta_real d b * Delta_real d b) / (2 * K * INR d)))).
Proof.
  intros HQ HK Hd Hb Hg Ht HD Hx. set (D := Delta_real d b) in *.
  assert (Dp : 0 < INR d) by (apply lt_0_INR; lia).
  unfold failures_at, matrices.
  set (lam := (1 - theta) / (K * INR d)).
  assert (L0 : 0 <= lam) by (unfold lam, Rdiv; apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat;
    now apply Rmult_lt_0_compat]).
  eapply Rle_trans.
  - apply moment_count with (Y := fun w => D * y1 b (entrywise w x)) (K := K) (lam := lam) (mu := D * D)
      (V := D * D * (INR d / 2)) (B := Rabs D * INR d) (t := theta * INR n * (D * D)); auto; try lra.
    + unfold lam. replace ((1 - theta) / (K * INR d) * (Rabs D * INR d)) with ((1 - theta) * Rabs D * / K) by
      (field; lra).
      apply Rmult_le_reg_r with K; [lra|]. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra.
    + intros w Hw. assert (Hh : In (entrywise w x) (cube d)) by now apply entrywise_in.
      pose proof (y1_bound d b _ Hb Hh) as B1.
      pose proof (Rabs_pos D). pose proof (Rmult_le_compat_l _ _ _ H B1) as B2. rewrite <- Rabs_mult in B2.
      pose proof (Rle_abs (- (D * y1 b (entrywise w x)))) as B3. rewrite Rabs_Ropp in B3. lra.
    + rewrite Sm_scal, (Sm_ext _ _ (fun w => y1 b (entrywise x w))) by (intros; now rewrite entrywise_comm).
      rewrite (law_invariance d x (y1 b) Hx), Sm_y1, cube_length. fold D. ring.
    + rewrite (Sm_ext _ _ (fun w => D * D * (fun y => y1 b y * y1 b y) (entrywise x w))) by (intros;
      rewrite entrywise_comm; ring).
      rewrite Sm_scal, (law_invariance d x (fun y => y1 b y * y1 b y) Hx), cube_length.
      pose proof (y1_sq_sum d b Hb) as M2. pose proof (Rmult_le_compat_l (D * D) _ _ (Rle_0_sqr D) M2). lra.
    + intros W HW E. apply tuples_in in HW. unfold fails_at in E. destruct (Rle_dec _ _) as [G|]; [|discriminate].
      rewrite eq16 in G by tauto. apply Rmult_le_reg_l with gamma; assumption.
  - rewrite cube_length, <- pow_mult, (Nat.mul_comm d n). apply Req_le. f_equal. f_equal. unfold lam. field. lra.
Qed.
Theorem failures_bound K d n b gamma theta : quadratic K -> 0 < K -> (1 <= d)%nat -> b <= 0 -> 0 < gamma -> theta <=
  1 ->
  (1 - theta) * Rabs (Delta_real d b) <= K ->
  INR (failures d n b gamma (gamma * (theta * INR n * (Delta_real d b * Delta_real d b)))) <=
  2 ^ d * (2 ^ (n * d) * exp (- (INR n * ((1 - theta) * (1 - theta) * (Delta_real d b * Delta_real d b) / (2 * K *
    INR d))))).
Proof.
  intros. unfold failures, fails. rewrite <- cube_length at 1. apply union_count. intros x Hx.
  now apply failures_at_bound.
Qed.

Lemma exp_half d : 2 ^ d <= exp (INR d).
Proof. rewrite <- (Rmult_1_r (INR d)), <- exp_pow. apply pow_incr. pose proof (exp_ineq1_le 1). lra. Qed.
Lemma finish d n K theta D2 q : (2 <= d)%nat -> 0 < K -> 0 < q -> 1 / (q * INR d) <= D2 ->
  4 * K * q * INR d ^ 3 <= INR n * ((1 - theta) * (1 - theta)) ->
  2 ^ d * (2 ^ (n * d) * exp (- (INR n * ((1 - theta) * (1 - theta) * D2 / (2 * K * INR d))))) <= exp (- INR d) * 2
    ^ (n * d).
Proof.
  intros Hd HK Hq HD Hn. assert (Dp : 0 < INR d) by (apply lt_0_INR; lia).
  assert (X : 2 * INR d <= INR n * ((1 - theta) * (1 - theta) * D2 / (2 * K * INR d))).
  { apply Rle_trans with (INR n * ((1 - theta) * (1 - theta)) * (1 / (q * INR d)) * / (2 * K * INR d)).
    - apply Rle_trans with (4 * K * q * INR d ^ 3 * (1 / (q * INR d)) * / (2 * K * INR d)).
      + apply Req_le. field. lra.
      + assert (0 < q * INR d) by now apply Rmult_lt_0_compat. assert (0 < 2 * K * INR d) by (apply
        Rmult_lt_0_compat; lra).
        apply Rmult_le_compat_r. left; now apply Rinv_0_lt_compat.
        apply Rmult_le_compat_r; [|exact Hn]. unfold Rdiv. rewrite Rmult_1_l. left; now apply Rinv_0_lt_compat.
    - assert (0 < 2 * K * INR d) by (apply Rmult_lt_0_compat; lra).
      replace (INR n * ((1 - theta) * (1 - theta) * D2 / (2 * K * INR d))) with
        (INR n * ((1 - theta) * (1 - theta)) * D2 * / (2 * K * INR d)) by (field; lra).
      apply Rmult_le_compat_r. left; now apply Rinv_0_lt_compat. apply Rmult_le_compat_l; [|exact HD].
      apply Rmult_le_pos. apply pos_INR. apply (Rle_0_sqr (1 - theta)). }
  set (E := INR n * ((1 - theta) * (1 - theta) * D2 / (2 * K * INR d))) in *. pose proof (exp_half d) as H2.
  assert (HE : exp (- E) <= exp (- (2 * INR d))).
  { destruct X as [X|X]. left. apply exp_increasing. lra. right. now rewrite X. }
  assert (0 < 2 ^ d) by (apply pow_lt; lra). assert (0 < 2 ^ (n * d)) by (apply pow_lt; lra).
  apply Rle_trans with (exp (INR d) * (2 ^ (n * d) * exp (- (2 * INR d)))).
  - apply Rmult_le_compat; try lra. apply Rmult_le_pos; [lra | left; apply exp_pos]. apply Rmult_le_compat_l; lra.
  - apply Req_le. replace (- INR d) with (INR d + - (2 * INR d)) by ring. rewrite exp_plus. ring.
Qed.
Lemma quadratic_1 : quadratic 1.
Proof. intros s Hs. pose proof (exp_quadratic s Hs). lra. Qed.
