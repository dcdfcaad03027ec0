(* hdp-lemma-2-corrected: with v = 0 at the start the embeddings move by at most c/2200 during the first 9.01 R_z^2/c^2
   updates, so that |v|^2 grows at most linearly and v* v at least linearly; Cauchy and Schwarz end it. *)
From Coq Require Import ZArith List Lia Reals Lra Psatz.
From ExactParity Require Import Statements StatementsTheorem4 StatementsSparseReal StatementsLemma2 Counting Vectors.
Import ListNotations.
Open Scope R_scope.

Lemma length_squared_le m u r : 0 <= r -> dot_product m u u <= r * r -> length_of m u <= r.
Proof. intros R H. unfold length_of. rewrite <- (sqrt_square r R). now apply sqrt_le_1_alt. Qed.
Lemma dot_plus m u v w : dot_product m u (fun i => v i + w i) = dot_product m u v + dot_product m u w.
Proof. rewrite !dot_product_Sm, <- Sm_plus. apply Sm_ext. intros i _. ring. Qed.
Lemma dot_scale m u c v : dot_product m u (fun i => c * v i) = c * dot_product m u v.
Proof. rewrite !dot_product_Sm, <- Sm_scal. apply Sm_ext. intros i _. ring. Qed.
Lemma dot_ext m u v u' v' : (forall i, u i = u' i) -> (forall i, v i = v' i) -> dot_product m u v = dot_product m u' v'.
Proof. intros H K. rewrite !dot_product_Sm. apply Sm_ext. intros i _. now rewrite H, K. Qed.
Lemma triangle m u v : length_of m (fun i => u i + v i) <= length_of m u + length_of m v.
Proof.
  pose proof (length_nonneg m u). pose proof (length_nonneg m v). apply length_squared_le; [lra|].
  pose proof (dot_product_combination m u v 1) as E.
  rewrite (dot_ext m _ _ (fun i => u i + v i) (fun i => u i + v i)) in E by (intros; ring). rewrite E, <- !length_sq.
  pose proof (cauchy_schwarz m u v) as C. pose proof (Rle_abs (dot_product m u v)). nra.
Qed.
Lemma relu_lipschitz a b : Rabs (Rmax a 0 - Rmax b 0) <= Rabs (a - b).
Proof. unfold Rmax. destruct (Rle_dec a 0), (Rle_dec b 0); unfold Rabs; repeat destruct Rcase_abs; lra. Qed.
(* the embedding of a point moves by at most 2 gamma R^2 |v| *)
Lemma embedding_moves D n trained gamma beta x y s s' x' R : 1 <= R -> 0 < gamma -> (y = 1 \/ y = -1) ->
  length_of D x <= R -> length_of D x' <= R -> updates D n trained gamma beta x y s s' ->
  length_of n (fun i => embedding D s' x' i - embedding D s x' i) <= 2 * gamma * (R * R) * length_of n (outputs s).
Proof.
  intros R1 G Y LX LX' [_ [g [SG [_ [HW HB]]]]]. pose proof (length_nonneg n (outputs s)) as LV. apply length_squared_le; [apply Rmult_le_pos; [apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]|exact LV]|].
  replace (2 * gamma * (R * R) * length_of n (outputs s) * (2 * gamma * (R * R) * length_of n (outputs s)))
    with ((2 * gamma * (R * R)) * (2 * gamma * (R * R)) * (length_of n (outputs s) * length_of n (outputs s))) by ring.
  rewrite length_sq, !dot_product_Sm, <- Sm_scal. apply Sm_le. intros i _.
  assert (XX : Rabs (dot_product D x x') <= R * R).
  { eapply Rle_trans; [apply cauchy_schwarz|]. pose proof (length_nonneg D x). pose proof (length_nonneg D x'). nra. }
  assert (P : preactivation D s' x' i - preactivation D s x' i = gamma * y * outputs s i * g i * (dot_product D x x' + if trained then 1 else 0)).
  { unfold preactivation. rewrite HB. rewrite (dot_ext D (hidden s' i) x' (fun k => hidden s i k + gamma * y * outputs s i * g i * x k) x') by (intros; auto).
    assert (E : dot_product D (fun k => hidden s i k + gamma * y * outputs s i * g i * x k) x' = dot_product D (hidden s i) x' + gamma * y * outputs s i * g i * dot_product D x x').
    { rewrite !dot_product_Sm, <- Sm_scal, <- Sm_plus. apply Sm_ext. intros k _. ring. }
    rewrite E. destruct trained; ring. }
  pose proof (relu_lipschitz (preactivation D s' x' i) (preactivation D s x' i)) as L. fold (embedding D s' x' i) (embedding D s x' i) in L. rewrite P in L.
  destruct (SG i) as [[g0 g1] _]. set (q := dot_product D x x' + (if trained then 1 else 0)) in *.
  assert (Q : Rabs q <= 2 * (R * R)).
  { unfold q. eapply Rle_trans; [apply Rabs_triang|]. assert (Rabs (if trained then 1 else 0) <= 1) by (destruct trained; [rewrite Rabs_R1|rewrite Rabs_R0]; lra). nra. }
  set (a := embedding D s' x' i - embedding D s x' i) in *. set (v := outputs s i) in *.
  assert (K : Rabs a <= 2 * gamma * (R * R) * Rabs v).
  { eapply Rle_trans; [exact L|]. rewrite !Rabs_mult. rewrite (Rabs_right gamma) by lra. rewrite (Rabs_right (g i)) by lra.
    assert (Rabs y = 1) as -> by (destruct Y as [->| ->]; [apply Rabs_R1|unfold Rabs; destruct Rcase_abs; lra]).
    pose proof (Rabs_pos v) as V0. pose proof (Rabs_pos q) as Q0. assert (g i * Rabs q <= 2 * (R * R)) by nra.
    replace (gamma * 1 * Rabs v * g i * Rabs q) with (gamma * Rabs v * (g i * Rabs q)) by ring. assert (0 <= gamma * Rabs v) by nra. nra. }
  replace (a * a) with (Rabs a * Rabs a) by (rewrite <- Rabs_mult; apply Rabs_right; nra).
  replace (v * v) with (Rabs v * Rabs v) by (rewrite <- Rabs_mult; apply Rabs_right; nra).
  pose proof (Rabs_pos a). pose proof (Rabs_pos v).
  replace (2 * gamma * (R * R) * (2 * gamma * (R * R)) * (Rabs v * Rabs v)) with ((2 * gamma * (R * R) * Rabs v) * (2 * gamma * (R * R) * Rabs v)) by ring.
  apply Rmult_le_compat; assumption.
Qed.
(* t^(3/2) + (3/2) sqrt t <= (t + 1)^(3/2) *)
Lemma three_halves t : 0 <= t -> t * sqrt t + 3 / 2 * sqrt t <= (t + 1) * sqrt (t + 1).
Proof.
  intros H. set (a := sqrt t). set (b := sqrt (t + 1)). assert (A : a * a = t) by (apply sqrt_sqrt; lra). assert (B : b * b = t + 1) by (apply sqrt_sqrt; lra).
  assert (A0 : 0 <= a) by apply sqrt_pos. assert (B0 : 0 <= b) by apply sqrt_pos.
  rewrite <- A. assert (E : b * b = a * a + 1) by lra. replace (t + 1) with (b * b) by lra.
  assert (L : a <= b) by nra. assert (P : 0 < a + b) by nra.
  apply (Rmult_le_reg_r (a + b)); [exact P|]. assert (M : (b - a) * (a + b) = 1) by nra.
  assert (K : (b * b * b - a * a * a) * (a + b) = b * b + a * b + a * a) by (replace (b * b * b - a * a * a) with ((b - a) * (b * b + a * b + a * a)) by ring;
    replace ((b - a) * (b * b + a * b + a * a) * (a + b)) with ((b - a) * (a + b) * (b * b + a * b + a * a)) by ring; rewrite M; ring).
  assert (AB : a * b <= a * a + 1 / 2) by nra. nra.
Qed.

Definition kappa : R := 1 / 2200.
Definition growth : R := 8 + (1 + kappa) * (1 + kappa).
Section Run.
  Lemma growth_root : 0 <= sqrt growth <= 3.001 /\ sqrt growth * sqrt growth = growth.
  Proof.
    assert (G : 0 <= growth) by (unfold growth, kappa; nra). split; [|now apply sqrt_sqrt]. split; [apply sqrt_pos|].
    rewrite <- (sqrt_square 3.001) by lra. apply sqrt_le_1_alt. unfold growth, kappa. lra.
  Qed.
  Lemma nine_root : 0 <= sqrt 9.01 <= 3.002 /\ sqrt 9.01 * sqrt 9.01 = 9.01.
  Proof. split; [|apply sqrt_sqrt; lra]. split; [apply sqrt_pos|]. rewrite <- (sqrt_square 3.002) by lra. apply sqrt_le_1_alt. lra. Qed.
  (* during the first 9.01 Rz^2/c^2 updates *)
  Lemma small_moves R Rz c gamma r : 1 <= R -> 0 < c -> c <= Rz -> 0 < gamma -> gamma * R * (Rz * Rz) <= c * c / 500 ->
    0 <= r -> r <= 9.01 * (Rz * Rz) / (c * c) -> 4 / 3 * (gamma * R) * (gamma * R) * Rz * sqrt growth * (r * sqrt r) <= kappa * c.
  Proof.
    intros R1 C0 CZ G0 G1 R0 RB. destruct growth_root as [[q0 q1] _]. destruct nine_root as [[e0 e1] ee]. set (q := sqrt growth) in *. set (e := sqrt 9.01) in *.
    set (m := e * (Rz / c)). assert (RC : 0 < Rz / c) by (apply Rdiv_lt_0_compat; lra). assert (M0 : 0 <= m) by (apply Rmult_le_pos; lra).
    assert (MM : r <= m * m).
    { replace (m * m) with ((e * e) * ((Rz / c) * (Rz / c))) by (unfold m; ring). rewrite ee. replace (9.01 * (Rz / c * (Rz / c))) with (9.01 * (Rz * Rz) / (c * c)) by (field; lra). exact RB. }
    assert (RS : sqrt r <= m) by (rewrite <- (sqrt_square m M0); now apply sqrt_le_1_alt). pose proof (sqrt_pos r) as S0.
    assert (P3 : r * sqrt r <= m * m * m) by (apply Rmult_le_compat; assumption).
    set (h := gamma * R) in *. assert (H0 : 0 <= h) by (apply Rmult_le_pos; lra).
    assert (K0 : 0 <= 4 / 3 * h * h * Rz * q) by (repeat apply Rmult_le_pos; lra).
    eapply Rle_trans; [apply Rmult_le_compat_l; [exact K0|exact P3]|].
    set (p := h * (Rz * Rz)) in *. assert (P0 : 0 <= p) by (apply Rmult_le_pos; [exact H0|nra]).
    assert (PP : p * p <= c * c / 500 * (c * c / 500)) by (apply Rmult_le_compat; assumption).
    replace (4 / 3 * h * h * Rz * q * (m * m * m)) with (4 / 3 * 9.01 * (q * e) * (p * p) / (c * c * c)).
    2: { unfold m, p. rewrite <- ee. field. lra. }
    assert (QE : q * e <= 3.001 * 3.002) by (apply Rmult_le_compat; assumption).
    assert (QE0 : 0 <= q * e) by (apply Rmult_le_pos; assumption). assert (C3 : 0 < c * c * c) by (repeat apply Rmult_lt_0_compat; assumption).
    apply (Rmult_le_reg_r (c * c * c)); [exact C3|]. unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply Rle_trans with (4 / 3 * 9.01 * (3.001 * 3.002) * (c * c / 500 * (c * c / 500))).
    - apply Rmult_le_compat; [apply Rmult_le_pos; [lra|exact QE0]|apply Rmult_le_pos; assumption| |exact PP]. apply Rmult_le_compat_l; [lra|exact QE].
    - unfold kappa. assert (C4 : 0 <= c * c * c * c) by (apply Rmult_le_pos; lra).
      replace (4 / 3 * 9.01 * (3.001 * 3.002) * (c * c / 500 * (c * c / 500))) with ((4 / 3 * 9.01 * (3.001 * 3.002) / 250000) * (c * c * c * c)) by field.
      replace (1 / 2200 * c * (c * c * c)) with (1 / 2200 * (c * c * c * c)) by ring. apply Rmult_le_compat_r; [exact C4|lra].
  Qed.
End Run.
Lemma length_of_zero m u : (forall i, u i = 0) -> length_of m u = 0.
Proof.
  intros H. unfold length_of. rewrite (dot_ext m u u (fun i => 0 * 0) (fun _ => 0)) by (intros; rewrite H; ring). rewrite dot_product_Sm.
  rewrite (Sm_ext _ _ (fun _ => 0 * 0)) by (intros; ring). rewrite Sm_scal, Rmult_0_l. apply sqrt_0.
Qed.
Lemma length_ext m u v : (forall i, u i = v i) -> length_of m u = length_of m v.
Proof. intros H. unfold length_of. now rewrite (dot_ext m u u v v). Qed.
Theorem hdp_lemma_2_corrected : StatementsLemma2.hdp_lemma_2_corrected.
Proof.
  intros D n X target R Rz c gamma beta trained s N R1 C0 RZ0 TU V0 HX G0 G1 B0 B1 RUN.
  assert (LT : length_of n target = 1) by (unfold length_of; rewrite TU; apply sqrt_1).
  assert (CC : 0 < c * c) by nra. assert (Z2 : 0 <= Rz * Rz) by nra. set (B := 9.01 * (Rz * Rz) / (c * c)).
  assert (BP : 0 <= B) by (unfold B; apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; exact CC]).
  destruct (Rle_dec (INR N) B) as [|NB]; [assumption|exfalso]. assert (NB' : B < INR N) by lra. clear NB.
  assert (N0 : (0 < N)%nat) by (apply INR_lt; cbn [INR]; lra).
  assert (CZ : c <= Rz).
  { destruct (RUN 0%nat N0) as [x [y [XY _]]]. destruct (HX x y XY) as [Y [_ [LZ M]]].
    pose proof (cauchy_schwarz n target (embedding D (s 0%nat) x)) as CS. rewrite LT in CS.
    assert (y * dot_product n target (embedding D (s 0%nat) x) <= Rabs (dot_product n target (embedding D (s 0%nat) x))).
    { destruct Y as [->| ->]; unfold Rabs; destruct Rcase_abs; lra. } lra. }
  assert (G2 : gamma * R * (Rz * Rz) <= c * c / 500).
  { assert (0 < Rz) by lra. apply Rle_trans with (1 / (500 * R) * (c * c / (Rz * Rz)) * R * (Rz * Rz)).
    - apply Rmult_le_compat_r; [exact Z2|]. apply Rmult_le_compat_r; [lra|exact G1].
    - right. field. split; lra. }
  set (S := Z.to_nat (up B)). destruct (archimed B) as [U1 U2].
  assert (UP : (0 <= up B)%Z) by (apply le_IZR; lra). assert (SB : INR S = IZR (up B)) by (unfold S; rewrite INR_IZR_INZ, Z2Nat.id by exact UP; reflexivity).
  assert (SN : (S <= N)%nat).
  { apply INR_le. destruct (Rle_dec (INR S) (INR N)) as [|Q]; [assumption|]. exfalso. assert (K : (N + 1 <= S)%nat) by (assert (N < S)%nat by (apply INR_lt; lra); lia).
    apply le_INR in K. rewrite plus_INR in K. change (INR 1) with 1 in K. lra. }
  destruct growth_root as [[q0 q1] qq]. set (q := sqrt growth) in *. set (K := 4 / 3 * (gamma * R) * (gamma * R) * Rz * q).
  assert (K0 : 0 <= K) by (unfold K; assert (0 <= gamma * R) by nra; repeat apply Rmult_le_pos; lra).
  assert (BELOW : forall t, (t < S)%nat -> INR t <= B).
  { intros t T. assert (E : (t + 1 <= S)%nat) by lia. apply le_INR in E. rewrite plus_INR in E. change (INR 1) with 1 in E. lra. }
  assert (I : forall t, (t <= S)%nat ->
    (forall x y, X x y -> length_of n (fun i => embedding D (s t) x i - embedding D (s 0%nat) x i) <= K * (INR t * sqrt (INR t))) /\
    length_of n (outputs (s t)) <= gamma * Rz * q * sqrt (INR t) /\
    INR t * (gamma * c * (1 - kappa)) <= dot_product n target (outputs (s t))).
  { induction t as [|t IH]; intros T.
    - cbn [INR]. rewrite sqrt_0. split; [|split].
      + intros x y _. rewrite length_of_zero by (intros; ring). lra.
      + rewrite length_of_zero by exact V0. lra.
      + rewrite (dot_ext n target _ target (fun i => 0 * target i)) by (intros; rewrite ?V0; ring). rewrite dot_scale. lra.
    - destruct (IH ltac:(lia)) as [ID [IV IT]]. clear IH. pose proof (BELOW t ltac:(lia)) as TB. set (r := INR t) in *. assert (r0 : 0 <= r) by apply pos_INR.
      rewrite S_INR. fold r. destruct (RUN t ltac:(lia)) as [x [y [XY U]]]. destruct (HX x y XY) as [Y [LX [LZ M]]].
      pose proof (small_moves R Rz c gamma r R1 C0 CZ G0 G2 r0 TB) as SM. fold q in SM. fold K in SM.
      set (z := embedding D (s t) x) in *. set (z0 := embedding D (s 0%nat) x) in *. set (dz := fun i => z i - z0 i).
      assert (DZ : length_of n dz <= kappa * c) by (eapply Rle_trans; [exact (ID x y XY)|exact SM]).
      assert (LZT : length_of n z <= (1 + kappa) * Rz).
      { rewrite (length_ext n z (fun i => z0 i + dz i)) by (intros; unfold dz; ring). eapply Rle_trans; [apply triangle|].
        assert (kappa * c <= kappa * Rz) by (apply Rmult_le_compat_l; [unfold kappa; lra|exact CZ]). lra. }
      pose proof (length_nonneg n (outputs (s t))) as V1. pose proof (sqrt_pos r) as sr0. pose proof (length_nonneg n z) as Z1.
      split; [|split].
      + intros x' y' XY'. destruct (HX x' y' XY') as [_ [LX' _]].
        rewrite (length_ext n _ (fun i => (embedding D (s t) x' i - embedding D (s 0%nat) x' i) + (embedding D (s (Datatypes.S t)) x' i - embedding D (s t) x' i))) by (intros; ring).
        eapply Rle_trans; [apply triangle|]. pose proof (embedding_moves D n trained gamma beta x y (s t) (s (Datatypes.S t)) x' R R1 G0 Y LX LX' U) as MV.
        pose proof (ID x' y' XY') as IX. assert (GR : 0 <= 2 * gamma * (R * R)) by (apply Rmult_le_pos; nra).
        assert (MV2 : 2 * gamma * (R * R) * length_of n (outputs (s t)) <= K * (3 / 2 * sqrt r)).
        { eapply Rle_trans; [apply Rmult_le_compat_l; [exact GR|exact IV]|]. right. unfold K. field. }
        pose proof (Rmult_le_compat_l K _ _ K0 (three_halves r r0)) as TH. lra.
      + destruct U as [HB [g [_ [HO _]]]]. fold z in HB, HO. apply length_squared_le.
        * apply Rmult_le_pos; [|apply sqrt_pos]. apply Rmult_le_pos; [|exact q0]. apply Rmult_le_pos; lra.
        * rewrite (dot_ext n _ _ (fun i => gamma * y * z i + outputs (s t) i) (fun i => gamma * y * z i + outputs (s t) i)) by (intros; rewrite HO; ring).
          rewrite dot_product_combination, <- !length_sq.
          assert (CM : dot_product n z (outputs (s t)) = dot_product n (outputs (s t)) z) by (rewrite !dot_product_Sm; apply Sm_ext; intros; ring). rewrite CM.
          replace (gamma * Rz * q * sqrt (r + 1) * (gamma * Rz * q * sqrt (r + 1))) with (gamma * Rz * (gamma * Rz) * (q * q) * (sqrt (r + 1) * sqrt (r + 1))) by ring.
          rewrite qq, sqrt_sqrt by lra.
          assert (VV : length_of n (outputs (s t)) * length_of n (outputs (s t)) <= gamma * Rz * (gamma * Rz) * growth * r).
          { replace (gamma * Rz * (gamma * Rz) * growth * r) with (gamma * Rz * q * sqrt r * (gamma * Rz * q * sqrt r)).
            - apply Rmult_le_compat; assumption.
            - rewrite <- qq. rewrite <- (sqrt_sqrt r r0) at 3. ring. }
          assert (ZZ : length_of n z * length_of n z <= (1 + kappa) * Rz * ((1 + kappa) * Rz)) by (apply Rmult_le_compat; assumption).
          assert (YY : y * y = 1) by (destruct Y as [->| ->]; ring).
          assert (E1 : gamma * y * (gamma * y) * (length_of n z * length_of n z) <= gamma * gamma * ((1 + kappa) * Rz * ((1 + kappa) * Rz))).
          { replace (gamma * y * (gamma * y)) with (gamma * gamma * (y * y)) by ring. rewrite YY, Rmult_1_r. apply Rmult_le_compat_l; [nra|exact ZZ]. }
          assert (E2 : 2 * (gamma * y) * dot_product n (outputs (s t)) z <= 2 * gamma * (4 * (Rz * Rz) * gamma)).
          { replace (2 * (gamma * y) * dot_product n (outputs (s t)) z) with (2 * gamma * (y * dot_product n (outputs (s t)) z)) by ring. apply Rmult_le_compat_l; [lra|lra]. }
          unfold growth in *. lra.
      + destruct U as [_ [g [_ [HO _]]]]. fold z in HO.
        rewrite (dot_ext n target _ target (fun i => outputs (s t) i + gamma * y * z i)) by (intros; auto). rewrite dot_plus, dot_scale.
        assert (ZT : dot_product n target z = dot_product n target z0 + dot_product n target dz) by (rewrite <- dot_plus; apply dot_ext; intros; unfold dz; ring).
        pose proof (cauchy_schwarz n target dz) as CS. rewrite LT in CS.
        assert (YD : - length_of n dz <= y * dot_product n target dz) by (destruct Y as [->| ->]; unfold Rabs in CS; destruct Rcase_abs in CS; lra).
        assert (YZ : c * (1 - kappa) <= y * dot_product n target z) by (rewrite ZT; lra).
        assert (gamma * (c * (1 - kappa)) <= gamma * (y * dot_product n target z)) by (apply Rmult_le_compat_l; lra). lra. }
  destruct (I S (le_n S)) as [_ [IV IT]]. pose proof (cauchy_schwarz n target (outputs (s S))) as CS. rewrite LT in CS. pose proof (Rle_abs (dot_product n target (outputs (s S)))) as AB.
  set (a := sqrt (INR S)) in *. assert (S0 : 0 < INR S) by lra. assert (a0 : 0 < a) by (now apply sqrt_lt_R0). assert (aa : a * a = INR S) by (apply sqrt_sqrt; lra).
  assert (E : INR S * (gamma * c * (1 - kappa)) <= gamma * Rz * q * a) by lra. rewrite <- aa in E.
  assert (E' : a * (c * (1 - kappa)) <= Rz * q).
  { apply (Rmult_le_reg_l (gamma * a)); [now apply Rmult_lt_0_compat|]. replace (gamma * a * (a * (c * (1 - kappa)))) with (a * a * (gamma * c * (1 - kappa))) by ring.
    replace (gamma * a * (Rz * q)) with (gamma * Rz * q * a) by ring. exact E. }
  assert (K1 : 0 <= a * (c * (1 - kappa))) by (apply Rmult_le_pos; [lra|apply Rmult_le_pos; [lra|unfold kappa; lra]]).
  pose proof (Rmult_le_compat _ _ _ _ K1 K1 E' E') as F. replace (a * (c * (1 - kappa)) * (a * (c * (1 - kappa)))) with (a * a * (c * c) * ((1 - kappa) * (1 - kappa))) in F by ring.
  replace (Rz * q * (Rz * q)) with (Rz * Rz * (q * q)) in F by ring. rewrite qq, aa in F.
  assert (SC : 9.01 * (Rz * Rz) < INR S * (c * c)).
  { rewrite SB. apply (Rmult_lt_reg_r (/ (c * c))); [now apply Rinv_0_lt_compat|]. rewrite (Rmult_assoc (IZR (up B))), Rinv_r, Rmult_1_r by lra. exact U1. }
  assert (Z3 : 0 < Rz * Rz) by nra. assert (F2 : 9.01 * (Rz * Rz) * ((1 - kappa) * (1 - kappa)) < Rz * Rz * growth).
  { eapply Rlt_le_trans; [|exact F]. apply Rmult_lt_compat_r; [unfold kappa; lra|exact SC]. }
  unfold growth, kappa in F2. lra.
Qed.
