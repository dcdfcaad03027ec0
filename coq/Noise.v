(* Theorem 4.1 with gradient noise under a tail hypothesis, and Theorem 4.3 without noise: a second count over the
   sequences of batches. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 StatementsNoise Lemma1Real Counting Chernoff CubeLaw
  OneStep.
From ExactParity Require Import Corollary3Real TailBound Theorem4Part2.
Import ListNotations.
Open Scope R_scope.

Lemma Sm_count {A} (p : A -> bool) L : Sm L (fun a => if p a then 1 else 0) = INR (length (filter p L)).
Proof.
  induction L as [|a L IH]; [reflexivity|]. rewrite Sm_cons, IH. cbn [filter].
    destruct (p a); cbn [length]; [rewrite S_INR|]; ring.
Qed.
Theorem hdp_theorem_4_1_noise : StatementsNoise.hdp_theorem_4_1_noise.
Proof.
  intros d n gamma delta P Hd Hn Hg [P01 PM] Hdelta.
  destruct (hdp_theorem_4_1_noise__deterministic d n gamma Hd Hn Hg) as [F D].
  set (m := gamma * INR n / (18 * INR d)) in *. assert (T : 0 < 2 ^ (n * d)) by (apply pow_lt; lra).
  apply Rmult_le_reg_r with (2 ^ (n * d)); [exact T|]. unfold Rdiv at 1.
    rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  apply Rle_trans with (Sm (matrices n d) (fun W => (if fails d (bias d) gamma m W then 1 else 0) + delta)).
  - apply Sm_le. intros W HW. cbv beta. destruct (fails d (bias d) gamma m W) eqn:E.
    + destruct (P01 (fun Z => INR n / (18 * INR d ^ 2) <= real_sum (map Rabs Z))) as [P0 _].
      match goal with |- P ?A <= _ => destruct (P01 A) as [_ P1] end. lra.
    + rewrite Rplus_0_l. eapply Rle_trans; [|exact Hdelta]. apply PM. intros Z LZ [x [Hx K]].
      apply Rnot_lt_le. intros S. pose proof (D W HW E Z LZ S x Hx). lra.
  - rewrite Sm_plus, Sm_count, Sm_const, matrices_length. fold (failures d n (bias d) gamma m). lra.
Qed.

(* --- batches --- *)
Lemma N_gd_step b gamma (g : list Z -> R) x : forall W v, length v = length W ->
  N b W (gd_step gamma (map g W) v) x = N b W v x - gamma * Sm W (fun w => g w * hidden b w x).
Proof.
  unfold gd_step. induction W as [|w W IH]; intros [|a v] L; try discriminate. unfold Sm; cbn; ring.
  cbn [map combine fst snd N]. rewrite Sm_cons, IH by (now injection L). ring.
Qed.
Lemma gd_step_length gamma (g : list Z -> R) : forall W v, length v = length W -> length (gd_step gamma (map g W) v)
  = length W.
Proof. intros W v L. unfold gd_step. rewrite map_length, combine_length, map_length. lia. Qed.
Lemma N_zeros b x : forall W, N b W (repeat 0 (length W)) x = 0.
Proof. induction W as [|w W IH]; cbn [length repeat N]; [reflexivity|]. rewrite IH. ring. Qed.

(* what one sample x' and one batch X add to f(x) N(x), in units of gamma *)
Definition sample_gain (b : R) (W : list (list Z)) (x x' : list Z) : R :=
  f x * Sm W (fun w => f x' * hidden b w x' * hidden b w x).
Definition batch_gain (b : R) (W : list (list Z)) (x : list Z) (X : list (list Z)) : R :=
  Sm X (sample_gain b W x) / INR (length X).
Lemma Sm_exchange {A B} (L : list A) (M : list B) (g : A -> B -> R) :
  Sm L (fun a => Sm M (fun c => g a c)) = Sm M (fun c => Sm L (fun a => g a c)).
Proof.
  induction L as [|a L IH]. change (0 = Sm M (fun _ => 0)). rewrite Sm_const. ring.
  rewrite Sm_cons, IH, <- Sm_plus. apply Sm_ext. intros c _. now rewrite Sm_cons.
Qed.
Lemma sgd_gain b gamma W x : forall batches v, length v = length W ->
  f x * N b W (sgd b gamma W batches v) x = f x * N b W v x + gamma * Sm batches (batch_gain b W x).
Proof.
  induction batches as [|X batches IH]; intros v L; cbn [sgd]. unfold Sm; cbn; ring.
  unfold batch_grad. rewrite IH by (now apply gd_step_length). rewrite N_gd_step, Sm_cons by exact L.
  assert (E : f x * Sm W (fun w => real_sum (map (fun x' => - (f x' * hidden b w x')) X) / INR (length X) * hidden b
    w x)
    = - batch_gain b W x X).
  { unfold batch_gain, sample_gain. rewrite Sm_scal, Sm_exchange. unfold Rdiv.
    replace (- (f x * Sm W (fun c => Sm X (fun a => f a * hidden b c a * hidden b c x)) * / INR (length X))) with
      (f x * (- / INR (length X) * Sm W (fun c => Sm X (fun a => f a * hidden b c a * hidden b c x)))) by ring.
    f_equal. rewrite <- Sm_scal. apply Sm_ext. intros w _. fold (Sm X (fun x' => - (f x' * hidden b w x'))).
    rewrite (Sm_ext X (fun x' => - (f x' * hidden b w x')) (fun x' => -1 * (f x' * hidden b w x'))) by (intros; ring).
    rewrite (Sm_ext X (fun a => f a * hidden b w a * hidden b w x) (fun a => hidden b w x * (f a * hidden b w a)))
      by (intros; ring).
    rewrite !Sm_scal. ring. }
  rewrite Rmult_minus_distr_l. replace (f x * (gamma * Sm W (fun w => real_sum (map (fun x' => - (f x' * hidden b w
    x')) X)
    / INR (length X) * hidden b w x))) with (gamma * (f x * Sm W (fun w => real_sum (map (fun x' => - (f x' * hidden
      b w x')) X)
    / INR (length X) * hidden b w x))) by ring.
  rewrite E. ring.
Qed.
Lemma NT_gain b gamma W batches x : f x * NT b gamma W batches x = gamma * Sm batches (batch_gain b W x).
Proof. unfold NT. rewrite sgd_gain by apply repeat_length. rewrite N_zeros. ring. Qed.
(* the population gain is that of one full step *)
Lemma population_gain d b gamma W x : f x * N1 d b gamma W x = gamma * (Sm (cube d) (sample_gain b W x) / 2 ^ d).
Proof.
  unfold N1, v1, grad. rewrite N_gd_step by apply repeat_length. rewrite N_zeros. unfold sample_gain.
  rewrite Sm_scal, Sm_exchange. unfold Rdiv.
  replace (gamma * (f x * Sm W (fun c => Sm (cube d) (fun a => f a * hidden b c a * hidden b c x)) * / 2 ^ d)) with
    (f x * (gamma * / 2 ^ d * Sm W (fun c => Sm (cube d) (fun a => f a * hidden b c a * hidden b c x)))) by ring.
  f_equal. rewrite Rminus_0_l, <- !Sm_scal.
  replace (- Sm W (fun a => gamma * (avg d (fun x0 => - (f x0 * hidden b a x0)) * hidden b a x))) with
    (-1 * Sm W (fun a => gamma * (avg d (fun x0 => - (f x0 * hidden b a x0)) * hidden b a x))) by ring.
  rewrite <- Sm_scal. apply Sm_ext. intros w _. rewrite avg_opp. unfold avg.
  fold (Sm (cube d) (fun x0 => f x0 * hidden b w x0)).
  rewrite (Sm_ext (cube d) (fun a => f a * hidden b w a * hidden b w x) (fun a => hidden b w x * (f a * hidden b w
    a))) by (intros; ring).
  rewrite Sm_scal. unfold Rdiv. ring.
Qed.
Lemma Sm_abs {A} (L : list A) g c : (forall a, In a L -> Rabs (g a) <= c) -> Rabs (Sm L g) <= INR (length L) * c.
Proof.
  induction L as [|a L IH]; intros H. unfold Sm; cbn. rewrite Rabs_R0. lra.
  rewrite Sm_cons. cbn [length]. rewrite S_INR. eapply Rle_trans; [apply Rabs_triang|].
  pose proof (H a (or_introl eq_refl)). specialize (IH ltac:(intros; apply H; now right)). lra.
Qed.
Lemma sample_gain_bound d b W x x' : b <= 0 -> (forall w, In w W -> In w (cube d)) -> In x (cube d) -> In x' (cube
  d) ->
  Rabs (sample_gain b W x x') <= INR (length W) * INR d ^ 2.
Proof.
  intros Hb HW Hx Hx'. unfold sample_gain. rewrite Rabs_mult, (f_abs d x Hx), Rmult_1_l. apply Sm_abs. intros w Hw.
  rewrite !Rabs_mult, (f_abs d x' Hx'), Rmult_1_l. destruct (hidden_bound d b w x Hb (HW w Hw) Hx).
  destruct (hidden_bound d b w x' Hb (HW w Hw) Hx'). rewrite !Rabs_right by lra. pose proof (pos_INR d). cbn [pow].
    nra.
Qed.
Lemma batch_gain_bound d b W x X : b <= 0 -> (forall w, In w W -> In w (cube d)) -> In x (cube d) ->
  X <> [] -> (forall x', In x' X -> In x' (cube d)) -> Rabs (batch_gain b W x X) <= INR (length W) * INR d ^ 2.
Proof.
  intros Hb HW Hx NX HX. unfold batch_gain. assert (L : 0 < INR (length X)).
  { apply lt_0_INR. destruct X; [contradiction | cbn; lia]. }
  unfold Rdiv. rewrite Rabs_mult, (Rabs_right (/ _)) by (left; now apply Rinv_0_lt_compat).
  apply Rmult_le_reg_r with (INR (length X)); [exact L|]. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  rewrite (Rmult_comm _ (INR (length X))). apply Sm_abs. intros x' Hx'. apply sample_gain_bound with (d := d); auto.
Qed.
Lemma tuples_nonempty {A} n (l : list A) W : (1 <= n)%nat -> In W (tuples n l) -> W <> [].
Proof. intros H K. apply tuples_in in K. destruct K as [L _]. destruct W; [cbn in L; lia | discriminate]. Qed.
Lemma batch_gain_mean d b W x B : (1 <= B)%nat ->
  Sm (tuples B (cube d)) (batch_gain b W x) = INR (length (tuples B (cube d))) * (Sm (cube d) (sample_gain b W x) /
    2 ^ d).
Proof.
  intros HB. assert (P : 2 ^ d <> 0) by (apply pow_nonzero; lra). assert (B0 : INR B <> 0) by (apply not_0_INR; lia).
  rewrite (Sm_ext _ _ (fun X => / INR B * Sm X (sample_gain b W x))).
  - rewrite Sm_scal, tuples_length. pose proof (linear_count (cube d) (sample_gain b W x) B) as L.
    rewrite cube_length in *.
    apply Rmult_eq_reg_l with (2 ^ d * INR B); [|now apply Rmult_integral_contrapositive_currified].
    transitivity (2 ^ d * Sm (tuples B (cube d)) (fun X => Sm X (sample_gain b W x))); [field; exact B0|].
      rewrite L. field. exact P.
  - intros X HX. apply tuples_in in HX. unfold batch_gain. rewrite (proj1 HX). unfold Rdiv. ring.
Qed.

(* sequences that are mistaken at one x, for a first layer whose population gain is at least n/(18 d) *)
Lemma mistaken_at d n B T b gamma W x : (2 <= d)%nat -> (1 <= n)%nat -> (1 <= B)%nat -> (2592 * d ^ 7 <= T)%nat -> b
  <= 0 -> 0 < gamma ->
  In W (matrices n d) -> In x (cube d) -> INR n / (18 * INR d) <= Sm (cube d) (sample_gain b W x) / 2 ^ d ->
  INR (length (filter (fun S => if Rle_dec (f x * NT b gamma W S x) 0 then true else false) (training_sequences T B
    d)))
    <= exp (- (2 * INR d)) * INR (length (training_sequences T B d)).
Proof.
  intros Hd Hn HB HT Hb Hg HW Hx Hm. apply tuples_in in HW. destruct HW as [LW HW]. unfold training_sequences.
  assert (D : 2 <= INR d) by (apply le_INR in Hd; exact Hd). assert (n0 : 1 <= INR n) by (apply le_INR in Hn;
    exact Hn).
  set (mu := Sm (cube d) (sample_gain b W x) / 2 ^ d) in *. set (R0 := INR n * INR d ^ 2).
  assert (D2 : 0 < INR d ^ 2) by (apply pow_lt; lra). assert (R1 : 0 < R0) by (unfold R0; nra).
  set (lam := INR n / (18 * INR d) / (2 * (R0 * R0))).
  assert (M0 : 0 < INR n / (18 * INR d)) by (apply Rdiv_lt_0_compat; lra).
  assert (L0 : 0 < lam) by (unfold lam; apply Rdiv_lt_0_compat; nra).
  eapply Rle_trans.
  - apply moment_count with (Y := batch_gain b W x) (K := 1) (lam := lam) (mu := mu) (V := R0 * R0) (B := R0) (t :=
    0); try lra.
    + intros s Hs. pose proof (quadratic_1 s Hs). lra.
    + unfold lam. replace (INR n / (18 * INR d) / (2 * (R0 * R0)) * R0) with (/ (36 * (INR d * INR d ^ 2)))
        by (unfold R0; field; lra).
      rewrite <- Rinv_1. apply Rinv_le_contravar; [lra|]. nra.
    + intros X HX. pose proof (tuples_nonempty B (cube d) X HB HX) as NX. apply tuples_in in HX.
      destruct HX as [_ HX].
      pose proof (batch_gain_bound d b W x X Hb HW Hx NX HX) as A. rewrite LW in A. fold R0 in A.
      pose proof (Rle_abs (- batch_gain b W x X)) as Q. rewrite Rabs_Ropp in Q. lra.
    + now apply batch_gain_mean.
    + rewrite <- Sm_const. apply Sm_le. intros X HX. pose proof (tuples_nonempty B (cube d) X HB HX) as NX.
      apply tuples_in in HX. destruct HX as [_ HX]. pose proof (batch_gain_bound d b W x X Hb HW Hx NX HX) as A.
      rewrite LW in A. fold R0 in A.
      replace (batch_gain b W x X * batch_gain b W x X) with (Rabs (batch_gain b W x X) * Rabs (batch_gain b W x X))
        by (rewrite <- Rabs_mult; apply Rabs_right, Rle_ge, (Rle_0_sqr (batch_gain b W x X))).
      pose proof (Rabs_pos (batch_gain b W x X)). nra.
    + intros S _ E. destruct (Rle_dec _ 0) as [G|]; [|discriminate]. rewrite NT_gain in G.
      apply Rmult_le_reg_l with gamma; [exact Hg|]. lra.
  - rewrite <- tuples_length, Rmult_comm. apply Rmult_le_compat_r. apply pos_INR. rewrite Rmult_0_r, Rplus_0_l.
    set (m0 := INR n / (18 * INR d)) in *.
    assert (E : INR T * (- lam * mu + 1 * lam * lam * (R0 * R0)) <= - (2 * INR d)).
    { assert (HT' : 2592 * INR d ^ 7 <= INR T).
      { apply le_INR in HT. rewrite mult_INR, pow_INR in HT. replace (INR 2592) with 2592 in HT; [exact HT|].
        rewrite INR_IZR_INZ. reflexivity. }
      assert (A : - lam * mu + 1 * lam * lam * (R0 * R0) <= - (lam * m0 / 2)).
      { assert (lam * m0 <= lam * mu) by (apply Rmult_le_compat_l; lra).
        replace (1 * lam * lam * (R0 * R0)) with (lam * m0 / 2) by (unfold lam; fold m0; field; lra). lra. }
      assert (Q : lam * m0 / 2 = / (1296 * INR d ^ 6)).
      { unfold lam. fold m0. unfold m0, R0. field. lra. }
      rewrite Q in A. assert (D6 : 0 < INR d ^ 6) by (apply pow_lt; lra).
      assert (I : 0 < / (1296 * INR d ^ 6)) by (apply Rinv_0_lt_compat; lra).
      pose proof (Rmult_le_compat_l (INR T) _ _ (pos_INR T) A) as A'.
      assert (G : 2592 * INR d ^ 7 * / (1296 * INR d ^ 6) <= INR T * / (1296 * INR d ^ 6)) by (apply
        Rmult_le_compat_r; lra).
      replace (2592 * INR d ^ 7 * / (1296 * INR d ^ 6)) with (2 * INR d) in G by (field; lra). lra. }
    destruct E as [E|E]; [left; now apply exp_increasing | right; now rewrite E].
Qed.
Lemma filter_list_prod {A B} (p : A * B -> bool) L M :
  INR (length (filter p (list_prod L M))) = Sm L (fun a => INR (length (filter (fun c => p (a, c)) M))).
Proof.
  induction L as [|a L IH]; [reflexivity|]. cbn [list_prod]. rewrite filter_app, app_length, plus_INR, Sm_cons, IH.
    f_equal.
  f_equal. clear. induction M as [|c M IH]; [reflexivity|]. cbn [map filter].
    destruct (p (a, c)); cbn [length]; now rewrite IH.
Qed.
Lemma filter_length_le {A} (p : A -> bool) l : INR (length (filter p l)) <= INR (length l).
Proof. apply le_INR. induction l as [|a l IH]; cbn [filter length]; [lia|]. destruct (p a); cbn [length]; lia. Qed.
Theorem hdp_theorem_4_3__noiseless : StatementsNoise.hdp_theorem_4_3__noiseless.
Proof.
  intros d n B T gamma Hd Hn HB HT Hg. destruct (hdp_theorem_4_1_noise__deterministic d n gamma Hd Hn Hg) as [F _].
  set (m := gamma * INR n / (18 * INR d)) in *. set (M := training_sequences T B d). set (b := bias d) in *.
  assert (D : 2 <= INR d) by (apply le_INR in Hd; exact Hd).
  assert (d3 : (8 <= d ^ 3)%nat) by (change 8%nat with (2 ^ 3)%nat; now apply Nat.pow_le_mono_l).
  rewrite filter_list_prod, prod_length, mult_INR.
  apply Rle_trans with (Sm (matrices n d) (fun W => INR (length M) * (if fails d b gamma m W then 1 else 0)
    + exp (- INR d) * INR (length M))).
  - apply Sm_le. intros W HW. unfold mistaken. cbn [fst snd]. pose proof (pos_INR (length M)) as M0.
    pose proof (exp_pos (- INR d)) as E0.
    destruct (fails d b gamma m W) eqn:E.
    + rewrite Rmult_1_r. pose proof (filter_length_le (fun c => existsb (fun x => if Rle_dec (f x * NT b gamma W c
      x) 0 then true
        else false) (cube d)) M). nra.
    + rewrite Rmult_0_r, Rplus_0_l. eapply Rle_trans.
      * apply (union_count M (cube d) (fun x c => if Rle_dec (f x * NT b gamma W c x) 0 then true else false)
          (exp (- (2 * INR d)) * INR (length M))).
        intros x Hx. apply mistaken_at with (n := n); auto; try lia. apply bias_neg.
        assert (G : m < f x * N1 d b gamma W x).
        { apply Rnot_le_lt. intros G. assert (X : fails d b gamma m W = true); [|congruence]. unfold fails.
          apply existsb_exists.
          exists x. split; [exact Hx|]. unfold fails_at. destruct (Rle_dec _ _); [reflexivity | contradiction]. }
        rewrite population_gain in G. apply Rmult_le_reg_l with gamma; [exact Hg|]. unfold m in G.
        replace (gamma * (INR n / (18 * INR d))) with (gamma * INR n / (18 * INR d)) by (field; lra). lra.
      * rewrite cube_length. pose proof (exp_half d) as H2.
        replace (- (2 * INR d)) with (- INR d + - INR d) by ring. rewrite exp_plus.
        assert (K : 2 ^ d * exp (- INR d) <= 1).
        { rewrite exp_Ropp. apply Rmult_le_reg_r with (exp (INR d)). apply exp_pos.
          rewrite Rmult_assoc, Rinv_l, Rmult_1_l, Rmult_1_r.
          exact H2. pose proof (exp_pos (INR d)). lra. }
        pose proof (Rmult_le_compat_r (exp (- INR d) * INR (length M)) _ _ ltac:(nra) K). lra.
  - rewrite Sm_plus, Sm_scal, Sm_count, Sm_const. fold (failures d n b gamma m).
    pose proof (pos_INR (length M)) as M0.
    rewrite matrices_length in *. pose proof (Rmult_le_compat_l (INR (length M)) _ _ M0 F) as K. lra.
Qed.
