(* new-almost-full with 26 d^5 neurons: the route of Theorem 4.1 for the parity of the first m = d - a coordinates. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums Lemma1 Corollary3 StatementsTheorem4 StatementsAlmostFull
  Lemma1Real.
From ExactParity Require Import Counting Chernoff CubeLaw OneStep Corollary3Real TailBound Noise AlmostFull
  AlmostFullScaled.
Import ListNotations.
Open Scope R_scope.

(* --- the parity of the first m coordinates is a character --- *)
Lemma degree_entrywise d : forall m w x, In w (cube d) -> In x (cube d) ->
  (parity (firstn m (entrywise w x)) = parity (firstn m w) * parity (firstn m x))%Z.
Proof.
  induction d as [|d IH]; intros m w x Hw Hx.
  - simpl in Hw, Hx. destruct Hw as [<-|[]], Hx as [<-|[]]. destruct m; reflexivity.
  - apply cube_S in Hw. apply cube_S in Hx. destruct Hw as [s [y [-> [_ Hy]]]], Hx as [r [z [-> [_ Hz]]]].
    destruct m as [|m]; [reflexivity|]. cbn [entrywise firstn]. change (parity (?a :: ?l)) with (a * parity l)%Z.
    rewrite (IH m y z Hy Hz). ring.
Qed.
Lemma degree_sq d : forall m x, In x (cube d) -> parity_of_degree m x * parity_of_degree m x = 1.
Proof.
  intros m x Hx. unfold parity_of_degree. rewrite <- mult_IZR. f_equal. revert m x Hx.
  induction d as [|d IH]; intros m x Hx.
  - simpl in Hx. destruct Hx as [<-|[]]. destruct m; reflexivity.
  - apply cube_S in Hx. destruct Hx as [s [y [-> [Hs Hy]]]]. destruct m as [|m]; [reflexivity|]. cbn [firstn].
    change (parity (s :: firstn m y)) with (s * parity (firstn m y))%Z.
    replace (s * parity (firstn m y) * (s * parity (firstn m y)))%Z with (s * s * (parity (firstn m y) * parity
      (firstn m y)))%Z by ring.
    rewrite (IH m y Hy). destruct Hs; subst; reflexivity.
Qed.
Definition y_degree (m : nat) (b : R) (y : list Z) : R := parity_of_degree m y * Rmax (IZR (total y) + b) 0.
Definition reach_real (m d : nat) (b : R) : R := avg d (y_degree m b).
Lemma Sm_y_degree m d b : Sm (cube d) (y_degree m b) = 2 ^ d * reach_real m d b.
Proof. unfold reach_real, avg, Sm. field. apply pow_nonzero; lra. Qed.
Lemma term_degree m d b w x : In w (cube d) -> In x (cube d) ->
  parity_of_degree m x * (parity_of_degree m w * hidden b w x) = y_degree m b (entrywise w x).
Proof.
  intros Hw Hx. unfold y_degree, hidden, ReLU, parity_of_degree. rewrite (degree_entrywise d), mult_IZR,
    dot_entrywise by assumption.
  ring.
Qed.
Lemma correlation_degree m d b w : In w (cube d) ->
  avg d (fun x => parity_of_degree m x * hidden b w x) = parity_of_degree m w * reach_real m d b.
Proof.
  intros Hw. unfold avg. fold (Sm (cube d) (fun x => parity_of_degree m x * hidden b w x)).
  rewrite (Sm_ext _ _ (fun x => parity_of_degree m w * y_degree m b (entrywise w x))).
  - rewrite Sm_scal, (law_invariance d w (y_degree m b) Hw), Sm_y_degree. field. apply pow_nonzero; lra.
  - intros x Hx. rewrite <- (term_degree m d) by assumption. pose proof (degree_sq d m w Hw) as Q.
    replace (parity_of_degree m w * (parity_of_degree m x * (parity_of_degree m w * hidden b w x))) with
      (parity_of_degree m w * parity_of_degree m w * (parity_of_degree m x * hidden b w x)) by ring. rewrite Q. ring.
Qed.
Lemma gain_degree m d b gamma W x : (forall w, In w W -> In w (cube d)) -> In x (cube d) ->
  parity_of_degree m x * N1_degree m d b gamma W x = gamma * Sm W (fun w => reach_real m d b * y_degree m b
    (entrywise w x)).
Proof.
  intros HW Hx. unfold N1_degree, grad_degree. rewrite N_gd_step by apply repeat_length. rewrite N_zeros, Rminus_0_l.
  replace (parity_of_degree m x * - (gamma * Sm W (fun w => avg d (fun x0 => - (parity_of_degree m x0 * hidden b w
    x0)) * hidden b w x)))
    with (gamma * (- parity_of_degree m x * Sm W (fun w => avg d (fun x0 => - (parity_of_degree m x0 * hidden b w
      x0)) * hidden b w x)))
    by ring.
  rewrite <- Sm_scal. f_equal. apply Sm_ext. intros w Hw. rewrite avg_opp, correlation_degree by auto.
  rewrite <- (term_degree m d) by auto. ring.
Qed.
Lemma y_degree_y1 m d b y : In y (cube d) -> Rabs (y_degree m b y) = Rabs (y1 b y).
Proof.
  intros Hy. unfold y_degree, y1. rewrite !Rabs_mult. f_equal.
  assert (K : forall t, t * t = 1 -> Rabs t = 1).
  { intros t E. assert (Q : (t - 1) * (t + 1) = 0) by lra. apply Rmult_integral in Q.
    destruct Q as [Q|Q]; [rewrite Rabs_right; lra | rewrite Rabs_left; lra]. }
  rewrite (K _ (degree_sq d m y Hy)). symmetry. apply K. apply (f_sq d y Hy).
Qed.
Lemma square_abs t : t * t = Rabs t * Rabs t.
Proof. rewrite <- Rabs_mult. symmetry. apply Rabs_right, Rle_ge, (Rle_0_sqr t). Qed.

(* --- one input: the exponential moment at 1/d --- *)
Lemma failures_at_degree m d n b gamma x : (1 <= d)%nat -> b <= 0 -> 0 < gamma -> Rabs (reach_real m d b) <= 1 -> In
  x (cube d) ->
  let D := reach_real m d b in
  INR (length (filter (fails_degree m d b gamma x) (matrices n d)))
    <= 2 ^ (n * d) * exp (- (INR n * ((1 - 0) * (1 - 0) * (D * D) / (2 * 1 * INR d)))).
Proof.
  intros Hd Hb Hg H1 Hx D. assert (Dp : 0 < INR d) by (apply lt_0_INR; lia). unfold matrices. set (lam := / INR d).
  assert (L0 : 0 < lam) by (apply Rinv_0_lt_compat; lra).
  assert (Y : forall w, In w (cube d) -> Rabs (y_degree m b (entrywise w x)) <= INR d).
  { intros w Hw. assert (Hh : In (entrywise w x) (cube d)) by now apply entrywise_in.
    rewrite (y_degree_y1 m d) by exact Hh.
    now apply y1_bound. }
  eapply Rle_trans.
  - apply moment_count with (Y := fun w => D * y_degree m b (entrywise w x)) (K := 1) (lam := lam) (mu := D * D)
      (V := D * D * (INR d / 2)) (B := Rabs D * INR d) (t := 0); try lra.
    + intros s Hs. pose proof (quadratic_1 s Hs). lra.
    + unfold lam. replace (/ INR d * (Rabs D * INR d)) with (Rabs D) by (field; lra). exact H1.
    + intros w Hw. pose proof (Rabs_pos D) as P. pose proof (Rmult_le_compat_l _ _ _ P (Y w Hw)) as B.
      rewrite <- Rabs_mult in B.
      pose proof (Rle_abs (- (D * y_degree m b (entrywise w x)))) as Q. rewrite Rabs_Ropp in Q. lra.
    + rewrite Sm_scal, (Sm_ext _ _ (fun w => y_degree m b (entrywise x w))) by (intros; now rewrite entrywise_comm).
      rewrite (law_invariance d x (y_degree m b) Hx), Sm_y_degree, cube_length. fold D. ring.
    + rewrite (Sm_ext _ _ (fun w => D * D * (fun y => y_degree m b y * y_degree m b y) (entrywise x w)))
        by (intros; rewrite entrywise_comm; ring).
      rewrite Sm_scal, (law_invariance d x (fun y => y_degree m b y * y_degree m b y) Hx), cube_length.
      rewrite (Sm_ext _ (fun y => y_degree m b y * y_degree m b y) (fun y => y1 b y * y1 b y)).
      * pose proof (y1_sq_sum d b Hb) as M2. pose proof (Rmult_le_compat_l (D * D) _ _ (Rle_0_sqr D) M2). lra.
      * intros y Hy. rewrite square_abs, (y_degree_y1 m d) by exact Hy. symmetry. apply square_abs.
    + intros W HW E. apply tuples_in in HW. unfold fails_degree in E. destruct (Rle_dec _ 0) as [G|]; [|discriminate].
      rewrite gain_degree in G by tauto. apply Rmult_le_reg_l with gamma; [exact Hg|]. fold D in G. lra.
  - rewrite cube_length, <- pow_mult, (Nat.mul_comm d n). apply Req_le. f_equal. f_equal. unfold lam. field. lra.
Qed.

(* --- the correlation is at least sqrt(5/32) d^{-3/2} --- *)
Lemma reach_integer k d : (k <= d)%nat ->
  reach_real (d - k) d (IZR (almost_full_bias k d)) = IZR (reach k d) / 2 ^ d.
Proof.
  intros H. unfold reach_real, avg, reach, partial_sum. replace (d - k + k)%nat with d by lia. f_equal.
  induction (cube d) as [|x l IH]; [reflexivity|]. cbn [map real_sum fold_right lsum].
  unfold real_sum, lsum in IH. rewrite IH, plus_IZR, mult_IZR. f_equal. unfold y_degree, parity_of_degree. f_equal.
  rewrite <- plus_IZR. unfold relu. destruct (Z.le_ge_cases 0 (total x + almost_full_bias k d)) as [Q|Q].
  - rewrite Z.max_l, Rmax_left by (try apply IZR_le; lia). reflexivity.
  - rewrite Z.max_r, Rmax_right by (try apply IZR_le; lia). reflexivity.
Qed.
Lemma reach_square k d : k = 1%nat \/ k = 2%nat -> (k + 2 <= d)%nat ->
  let D := reach_real (d - k) d (IZR (almost_full_bias k d)) in
  1 / (32/5 * INR d ^ 2 * INR d) <= D * D /\ Rabs D <= 1.
Proof.
  intros Hk Hd D. assert (P : 3 <= INR d) by (apply le_INR in Hd; destruct Hk; subst k; simpl in Hd; lra).
  destruct (corollary3_both d ltac:(lia)) as [L U]. rewrite Delta_squared_real in L, U.
  destruct (reach_bounds k d Hk Hd) as [RU RL]. apply IZR_le in RU. apply IZR_le in RL.
    rewrite !mult_IZR, <- !INR_IZR_INZ in *.
  assert (T : 0 < 4 ^ d) by (apply pow_lt; lra).
  assert (E : D * D = IZR (reach k d) * IZR (reach k d) / 4 ^ d).
  { unfold D. rewrite reach_integer by lia. replace 4 with (2 * 2) by ring. rewrite Rpow_mult_distr. field.
    apply pow_nonzero; lra. }
  set (u := IZR (reach k d) * IZR (reach k d)) in *. set (c := IZR (scaled d) * IZR (scaled d)) in *.
  assert (I4 : 0 < / 4 ^ d) by now apply Rinv_0_lt_compat. split.
  - rewrite E. assert (X : c / 4 ^ d <= INR d * INR d * u / 4 ^ d) by (unfold Rdiv; apply Rmult_le_compat_r; lra).
    assert (D2 : 0 < INR d * INR d) by nra.
    apply Rmult_le_reg_l with (INR d * INR d); [exact D2|].
    replace (INR d * INR d * (1 / (32/5 * INR d ^ 2 * INR d))) with (5 / (32 * INR d)) by (field; lra).
    replace (INR d * INR d * (u / 4 ^ d)) with (INR d * INR d * u / 4 ^ d) by (unfold Rdiv; ring). lra.
  - assert (X : D * D <= 1).
    { rewrite E. assert (Y : u / 4 ^ d <= c / 4 ^ d) by (unfold Rdiv; apply Rmult_le_compat_r; lra).
      assert (1 / INR d <= 1).
      { unfold Rdiv. rewrite Rmult_1_l, <- Rinv_1. apply Rinv_le_contravar; lra. } lra. }
    rewrite <- Rabs_R1. apply Rsqr_le_abs_0. unfold Rsqr. lra.
Qed.
Theorem new_almost_full__26 : StatementsAlmostFull.new_almost_full__26.
Proof.
  intros k d n gamma Hk Hd Hn Hg. set (b := IZR (almost_full_bias k d)).
  assert (P : 3 <= INR d) by (apply le_INR in Hd; destruct Hk; subst k; simpl in Hd; lra).
  destruct (reach_square k d Hk Hd) as [L U]. fold b in L, U. set (D := reach_real (d - k) d b) in *.
  assert (B : b <= 0).
  { unfold b, almost_full_bias. destruct (Nat.even d), (Nat.eqb k 1); lra. }
  eapply Rle_trans.
  - unfold failures_degree. apply (union_count (matrices n d) (cube d) (fun x W => fails_degree (d - k) d b gamma x
    W)).
    intros x Hx. apply failures_at_degree; auto. lia.
  - fold D. rewrite cube_length. assert (D2 : 0 < INR d ^ 2) by (apply pow_lt; lra).
    apply finish with (q := 32/5 * INR d ^ 2); try lra; try lia.
    apply le_INR in Hn. rewrite mult_INR, pow_INR in Hn. replace (INR 26) with 26 in Hn by (simpl; ring).
    assert (0 < INR d ^ 5) by (apply pow_lt; lra).
    replace (4 * 1 * (32 / 5 * INR d ^ 2) * INR d ^ 3) with (128/5 * INR d ^ 5) by field. lra.
Qed.
