(* Theorem 4.2, the margin; (29) as printed; (30), the deterministic half of the noise claim. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Lemma1Real Counting Chernoff CubeLaw OneStep.
From ExactParity Require Import Corollary3Real TailBound.
Import ListNotations.
Open Scope R_scope.
Lemma failures_mono d n b gamma m m' : m <= m' -> (failures d n b gamma m <= failures d n b gamma m')%nat.
Proof.
  intros H. unfold failures. induction (matrices n d) as [|W L IH]; [auto|]. cbn [filter].
  destruct (fails d b gamma m W) eqn:E.
  - replace (fails d b gamma m' W) with true. cbn [length]. lia. symmetry.
    unfold fails in *. apply existsb_exists in E. destruct E as [x [Hx E]]. apply existsb_exists. exists x.
      split; auto.
    unfold fails_at in *. destruct (Rle_dec _ m); [|discriminate]. destruct (Rle_dec _ m'); [auto | lra].
  - destruct (fails d b gamma m' W); cbn [length]; lia.
Qed.
Lemma failures_at_mono d n b gamma m m' x : m <= m' -> (failures_at d n b gamma m x <= failures_at d n b gamma m'
  x)%nat.
Proof.
  intros H. unfold failures_at. induction (matrices n d) as [|W L IH]; [auto|]. cbn [filter].
  destruct (fails_at d b gamma m x W) eqn:E.
  - replace (fails_at d b gamma m' x W) with true. cbn [length]. lia. symmetry.
    unfold fails_at in *. destruct (Rle_dec _ m); [|discriminate]. destruct (Rle_dec _ m'); [auto | lra].
  - destruct (fails_at d b gamma m' x W); cbn [length]; lia.
Qed.
(* --- (29) --- *)
Theorem hdp_equation_29 : StatementsTheorem4.hdp_equation_29.
Proof.
  intros d n gamma x Hd Hg Hx. destruct (corollary3_real d Hd) as [L _].
  pose proof (failures_at_bound 1 d n (bias d) gamma (1/2) x quadratic_1 Rlt_0_1 ltac:(lia) (bias_neg d) Hg ltac:(lra)
    ltac:(pose proof (Delta_le_1 d Hd); lra) Hx) as B.
  set (D2 := Delta_real d (bias d) * Delta_real d (bias d)) in *.
  assert (D2' : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  eapply Rle_trans; [apply le_INR, failures_at_mono | eapply Rle_trans; [exact B|]].
  - pose proof (Rmult_le_compat_l _ _ _ (pos_INR n) L) as X.
    pose proof (Rmult_le_compat_l gamma _ _ ltac:(lra) X) as Y.
    apply Rle_trans with (gamma * (INR n * (1 / (9 * INR d))) * / 2). apply Req_le; field; lra. lra.
  - rewrite Rmult_comm. apply Rmult_le_compat_r. left; apply pow_lt; lra.
    assert (E : INR n / (9 * 2 ^ 5 * INR d ^ 3) <= INR n * ((1 - 1 / 2) * (1 - 1 / 2) * D2 / (2 * 1 * INR d))).
    { unfold Rdiv at 1. apply Rmult_le_compat_l. apply pos_INR.
      apply Rle_trans with (/ (8 * INR d) * (1 / (9 * INR d))).
      - apply Rle_trans with (/ (72 * INR d ^ 2)).
        + apply Rinv_le_contravar. apply Rmult_lt_0_compat. lra. apply pow_lt; lra.
          assert (0 < INR d ^ 2) by (apply pow_lt; lra).
          replace (9 * 2 ^ 5 * INR d ^ 3) with (288 * INR d * INR d ^ 2) by ring.
          apply Rmult_le_compat_r; lra.
        + apply Req_le. field. lra.
      - apply Rle_trans with (/ (8 * INR d) * D2). apply Rmult_le_compat_l; [left; apply Rinv_0_lt_compat;
        lra | exact L].
        apply Req_le. field. lra. }
    destruct E as [E|E]. left. apply exp_increasing. lra. right. now rewrite E.
Qed.

(* --- Theorem 4.2 --- *)
Lemma f_abs d x : In x (cube d) -> Rabs (f x) = 1.
Proof. intros H. pose proof (f_sq d x H).
  assert (Q : (f x - 1) * (f x + 1) = 0) by lra. apply Rmult_integral in Q.
  destruct Q as [Q|Q]; [rewrite Rabs_right; lra | rewrite Rabs_left; lra]. Qed.
Lemma norm_v1 d b gamma W : 0 < gamma -> (forall w, In w W -> In w (cube d)) ->
  norm (v1 d b gamma W) = gamma * Rabs (Delta_real d b) * sqrt (INR (length W)).
Proof.
  intros Hg HW. unfold norm. rewrite v1_eq, map_map by assumption. fold (Sm W (fun w => gamma * (Delta_real d b * f
    w) * (gamma * (Delta_real d b * f w)))).
  rewrite (Sm_ext _ _ (fun _ => Rsqr (gamma * Delta_real d b))).
  - rewrite Sm_const, sqrt_mult by (try apply pos_INR; apply Rle_0_sqr).
    rewrite sqrt_Rsqr_abs, Rabs_mult, (Rabs_right gamma) by lra. ring.
  - intros w Hw. pose proof (f_sq d w (HW w Hw)) as E. unfold Rsqr.
    replace (gamma * (Delta_real d b * f w) * (gamma * (Delta_real d b * f w))) with (gamma * Delta_real d b *
      (gamma * Delta_real d b) * (f w * f w)) by ring.
    rewrite E. ring.
Qed.
Lemma N_div b c : forall W v x, N b W (map (fun a => a / c) v) x = N b W v x / c.
Proof. induction W; destruct v; intros; cbn [N map]; try (unfold Rdiv; ring). rewrite IHW. unfold Rdiv. ring. Qed.
(* margin theta sqrt n / (3 sqrt d) for any theta <= 1, at n (1-theta)^2 >= 36 d^3 *)
Theorem margin_count d n gamma theta : (2 <= d)%nat -> 0 < gamma -> 0 <= theta <= 1 ->
  36 * INR d ^ 3 <= INR n * ((1 - theta) * (1 - theta)) ->
  INR (low_margins d n (bias d) gamma (theta * sqrt (INR n) / (3 * sqrt (INR d)))) <= exp (- INR d) * 2 ^ (n * d).
Proof.
  intros Hd Hg Ht Hn. pose proof (Delta_lower d Hd) as DL. pose proof (Delta_le_1 d Hd) as DU.
  set (D := Delta_real d (bias d)) in *. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  assert (S : 0 < sqrt (INR d)) by (apply sqrt_lt_R0; lra).
  assert (Dp : 0 < Rabs D). { eapply Rlt_le_trans; [|exact DL]. unfold Rdiv; rewrite Rmult_1_l;
    apply Rinv_0_lt_compat; lra. }
  assert (n0 : 0 < INR n). { assert (0 < INR d ^ 3) by (apply pow_lt; lra). pose proof (Rle_0_sqr (1 - theta)) as Q.
    unfold Rsqr in Q.
    destruct (pos_INR n) as [H0|H0]; [exact H0|]. rewrite <- H0 in Hn. lra. }
  assert (Sn : 0 < sqrt (INR n)) by now apply sqrt_lt_R0.
  apply Rle_trans with (INR (failures d n (bias d) gamma (gamma * (theta * INR n * (D * D))))).
  - apply le_INR. unfold low_margins, failures. apply filter_sub. intros W HW E.
    apply tuples_in in HW. destruct HW as [LW HW].
    unfold low_margin in E. apply existsb_exists in E. destruct E as [x [Hx E]].
    destruct (Rlt_dec _ _) as [G|]; [|discriminate].
    unfold fails. apply existsb_exists. exists x. split; [exact Hx|]. unfold fails_at.
    destruct (Rle_dec _ _) as [|Q]; [reflexivity|]. exfalso. apply Q. clear Q.
    unfold vstar in G. rewrite N_div, norm_v1, LW in G by assumption. fold D in G.
      fold (N1 d (bias d) gamma W x) in G.
    set (X := N1 d (bias d) gamma W x) in *. set (c := gamma * Rabs D * sqrt (INR n)) in *.
    assert (cp : 0 < c) by (unfold c; repeat apply Rmult_lt_0_compat; assumption).
    apply (Rmult_lt_compat_r c _ _ cp) in G. replace (f x * (X / c) * c) with (f x * X) in G by (field; lra).
    left. eapply Rlt_le_trans. exact G. unfold c.
    replace (D * D) with (Rabs D * Rabs D) by (rewrite <- Rabs_mult; apply Rabs_right, Rle_ge, (Rle_0_sqr D)).
    replace (theta * sqrt (INR n) / (3 * sqrt (INR d)) * (gamma * Rabs D * sqrt (INR n))) with
      (gamma * (theta * (sqrt (INR n) * sqrt (INR n)) * Rabs D) * (1 / (3 * sqrt (INR d)))) by (field; lra).
    rewrite sqrt_sqrt by lra.
    replace (gamma * (theta * INR n * (Rabs D * Rabs D))) with (gamma * (theta * INR n * Rabs D) * Rabs D) by ring.
    apply Rmult_le_compat_l; [|exact DL]. repeat apply Rmult_le_pos; lra.
  - eapply Rle_trans.
    + apply (failures_bound 1 d n (bias d) gamma theta quadratic_1 Rlt_0_1 ltac:(lia) (bias_neg d) Hg ltac:(lra)).
      fold D. pose proof (Rmult_le_compat_r (Rabs D) (1 - theta) 1 ltac:(lra) ltac:(lra)). lra.
    + apply finish with (q := 9); try lra; try assumption. apply corollary3_real; assumption.
Qed.
Theorem hdp_theorem_4_2 : StatementsTheorem4.hdp_theorem_4_2.
Proof.
  intros d n gamma Hd Hn Hg. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  assert (S : 0 < sqrt (INR d)) by (apply sqrt_lt_R0; lra). assert (D3 : 0 < INR d ^ 3) by (apply pow_lt; lra).
  apply le_INR in Hn. rewrite mult_INR, pow_INR in Hn. replace (INR 52) with 52 in Hn by (simpl; ring).
  assert (Sn : 0 < sqrt (INR n)) by (apply sqrt_lt_R0; lra). split.
  - intros W HW. apply tuples_in in HW. destruct HW as [LW HW]. unfold vstar.
    rewrite norm_v1, LW, v1_eq by assumption.
    rewrite map_map. apply Forall_forall. intros a Ha. apply in_map_iff in Ha. destruct Ha as [w [<- Hw]].
    pose proof (Delta_lower d Hd) as DL.
    assert (Dp : 0 < Rabs (Delta_real d (bias d))). { eapply Rlt_le_trans; [|exact DL].
      unfold Rdiv; rewrite Rmult_1_l; apply Rinv_0_lt_compat; lra. }
    unfold Rdiv. rewrite !Rabs_mult, (f_abs d w), (Rabs_right gamma) by (try lra; auto).
    rewrite (Rabs_right (/ _)). field. repeat split; lra.
    left. apply Rinv_0_lt_compat. repeat apply Rmult_lt_0_compat; assumption.
  - replace (sqrt (INR n) / (18 * sqrt (INR d))) with (1/6 * sqrt (INR n) / (3 * sqrt (INR d))) by (field; lra).
    apply margin_count; try assumption; lra.
Qed.

(* --- (30), deterministic half --- *)
Lemma hidden_bound d b w x : b <= 0 -> In w (cube d) -> In x (cube d) -> 0 <= hidden b w x <= INR d.
Proof.
  intros Hb Hw Hx. split. apply Rmax_r. pose proof (term_entrywise d b w x Hw Hx) as E.
  assert (Hh : In (entrywise w x) (cube d)) by now apply entrywise_in. pose proof (y1_bound d b _ Hb Hh) as B.
    rewrite <- E in B.
  rewrite !Rabs_mult, (f_abs d w Hw), (f_abs d x Hx), !Rmult_1_l in B. eapply Rle_trans; [apply Rle_abs | exact B].
Qed.
Lemma noisy_diff d b gamma x : 0 < gamma -> b <= 0 -> In x (cube d) -> forall W Z, length W = length Z -> (forall w,
  In w W -> In w (cube d)) ->
  f x * N1 d b gamma W x - gamma * (INR d * real_sum (map Rabs Z)) <= f x * N b W (v1_noisy d b gamma W Z) x.
Proof.
  intros Hg Hb Hx. unfold N1, v1, v1_noisy, gd_step, grad.
  induction W as [|w W IH]; intros Z HL HW; destruct Z as [|z Z]; try discriminate.
  - cbn [map length repeat combine N real_sum fold_right]. lra.
  - cbn [map length repeat combine N real_sum fold_right fst snd]. fold (real_sum (map Rabs Z)).
    specialize (IH Z ltac:(cbn [length] in HL; lia) ltac:(intros; apply HW; now right)).
    set (g := avg d (fun x0 => - (f x0 * hidden b w x0))). set (A := N b W _ x) in *. set (B := N b W _ x) in *.
    destruct (hidden_bound d b w x Hb (HW w (or_introl eq_refl)) Hx) as [H0 H1]. set (h := hidden b w x) in *.
    assert (K : f x * (gamma * z * h) <= gamma * (INR d * Rabs z)).
    { eapply Rle_trans; [apply Rle_abs|]. rewrite !Rabs_mult, (f_abs d x Hx), (Rabs_right gamma), (Rabs_right h) by
      lra.
      rewrite Rmult_1_l, Rmult_assoc. apply Rmult_le_compat_l; [lra|]. rewrite Rmult_comm.
        apply Rmult_le_compat_r; [apply Rabs_pos | exact H1]. }
    lra.
Qed.
Theorem hdp_theorem_4_1_noise__deterministic : StatementsTheorem4.hdp_theorem_4_1_noise__deterministic.
Proof.
  intros d n gamma Hd Hn Hg m. assert (P : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  apply le_INR in Hn. rewrite mult_INR, pow_INR in Hn. replace (INR 144) with 144 in Hn by (simpl; ring).
  destruct (corollary3_real d Hd) as [L _]. split.
  - apply Rle_trans with (INR (failures d n (bias d) gamma (gamma * (1 / 2 * INR n * (Delta_real d (bias d) *
    Delta_real d (bias d)))))).
    + apply le_INR, failures_mono. unfold m. pose proof (Rmult_le_compat_l _ _ _ (pos_INR n) L) as X.
      pose proof (Rmult_le_compat_l gamma _ _ ltac:(lra) X) as Y.
      apply Rle_trans with (gamma * (INR n * (1 / (9 * INR d))) * / 2). apply Req_le; field; lra. lra.
    + eapply Rle_trans.
      * apply (failures_bound 1 d n (bias d) gamma (1/2) quadratic_1 Rlt_0_1 ltac:(lia) (bias_neg d) Hg ltac:(lra)).
        pose proof (Delta_le_1 d Hd). lra.
      * apply finish with (q := 9); try lra; assumption.
  - intros W HW E Z HZ HS x Hx. apply tuples_in in HW. destruct HW as [LW HW].
    eapply Rlt_le_trans; [|apply (noisy_diff d (bias d) gamma x Hg (bias_neg d) Hx W Z); [lia | exact HW]].
    assert (G : m < f x * N1 d (bias d) gamma W x).
    { apply Rnot_le_lt. intros G. assert (X : fails d (bias d) gamma m W = true); [|congruence].
      unfold fails. apply existsb_exists. exists x. split; [exact Hx|]. unfold fails_at.
        destruct (Rle_dec _ _); [reflexivity | contradiction]. }
    assert (gamma * (INR d * real_sum (map Rabs Z)) < m).
    { unfold m. replace (gamma * INR n / (18 * INR d)) with (gamma * (INR d * (INR n / (18 * INR d ^ 2)))) by
      (field; lra).
      repeat apply Rmult_lt_compat_l; lra. }
    lra.
Qed.
