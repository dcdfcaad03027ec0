(* Rows of arXiv 2002.07400 over the reals: Lemma 10 and the first inequality of (3) are false as printed;
  the ends of (3),
   and the inequality of online gradient descent, Theorem 13. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums StatementsTheorem4 StatementsSparse StatementsSparseReal
  Counting CubeLaw.
From ExactParity Require Import Vectors.
Import ListNotations.
Open Scope R_scope.

(* k = r = 7, z = 0: the left function is 7 whatever u is, and ReLU6 caps the right one at 6 *)
Theorem lpn_lemma_10 : ~ StatementsSparseReal.lpn_lemma_10.
Proof.
  intros H. destruct (H 7%nat 1%nat 7%Z 1 (1/2)) as [u [_ K]]; try lia.
  - exists 3%nat. reflexivity.
  - exists 3%Z. reflexivity.
  - lra.
  - simpl; lra.
  - specialize (K 0 ltac:(simpl; lra)). cbv zeta in K. replace (INR 7) with 7 in K by (simpl; ring).
    rewrite !Rmult_0_r, Rplus_0_l, Rplus_0_l in K. unfold relu6 in K. change (Z.abs 7) with 7%Z in K.
    rewrite (Rmax_left (1 / (8 * 7)) 0), (Rmin_left (1 / (8 * 7)) 6), (Rmax_left 7 0), (Rmin_right 7 6) in K by lra.
    replace (7 / (1 / (8 * 7)) * (1 / (8 * 7)) - 6) with 1 in K by field. rewrite Rabs_R1 in K. lra.
Qed.

(* --- (3) --- *)
Lemma avg_const n c g : (forall x, In x (cube n) -> g x = c) -> avg n g = c.
Proof.
  intros H. unfold avg. fold (Sm (cube n) g). rewrite (Sm_ext _ _ (fun _ => c)) by exact H.
  rewrite Sm_const, cube_length. field. apply pow_nonzero; lra.
Qed.
Lemma character_sq n : forall A x, In x (cube n) -> (character A x * character A x = 1)%Z.
Proof.
  induction n as [|n IH]; intros A x Hx.
  - cbn in Hx. destruct Hx as [<-|[]]. now destruct A as [|[] A].
  - apply cube_S in Hx. destruct Hx as [s [y [-> [Hs Hy]]]]. destruct A as [|[] A]; cbn [character];
    [reflexivity| |exact (IH A y Hy)].
    replace (s * character A y * (s * character A y))%Z with (s * s * (character A y * character A y))%Z by ring.
    rewrite (IH A y Hy). destruct Hs; subst; reflexivity.
Qed.
(* one feature, the parity itself: the loss is max(1 - w, 0) *)
Definition own_parity (A : list bool) (x : list Z) : list R := [IZR (character A x)].
Lemma own_parity_loss n A w : uniform_loss n A (own_parity A) [w] = Rmax (1 - w) 0.
Proof.
  apply avg_const. intros x Hx. unfold own_parity. cbn [inner_product]. f_equal.
  pose proof (character_sq n A x Hx) as S. apply (f_equal IZR) in S. rewrite mult_IZR in S.
  replace (IZR (character A x) * (IZR (character A x) * w + 0)) with (IZR (character A x) * IZR (character A x) * w)
    by ring.
  rewrite S. ring.
Qed.
(* n = 48, k = 3, lambda = 2, B = 1: w* = 1/2 with loss 1/2, w^ = 1 with loss 0 *)
Theorem lpn_equation_3 : ~ StatementsSparseReal.lpn_equation_3.
Proof.
  intros H. set (A := [true; true; true] ++ repeat false 45).
  specialize (H 48%nat 1%nat A (own_parity A) 2 1 [1/2] [1]).
  assert (S : equation_3_setting 48 1 A (own_parity A) 2 1 [1/2] [1]).
  { unfold equation_3_setting, minimizes. split; [reflexivity|]. split; [exists 1%nat; reflexivity|].
    split; [cbn; lia|]. split; [cbn; lia|]. split; [lra|]. split; [lra|]. split; [|split].
    - intros x Hx. split; [reflexivity|]. constructor; [|constructor]. pose proof (character_sq 48 A x Hx) as Q.
      assert (E : (character A x = 1 \/ character A x = -1)%Z) by nia. destruct E as [-> | ->]; lra.
    - split; [reflexivity|]. split; [exact I|]. intros w' L _. destruct w' as [|w [|? ?]]; try discriminate.
      unfold objective. rewrite !own_parity_loss. cbn [inner_product]. rewrite (Rmax_left (1 - 1/2) 0) by lra.
      pose proof (Rle_0_sqr (w - 1/2)) as Q. unfold Rsqr in Q. unfold Rmax. destruct (Rle_dec (1 - w) 0); nra.
    - split; [reflexivity|]. split; [cbn [inner_product]; lra|]. intros w' L _.
      destruct w' as [|w [|? ?]]; try discriminate.
      rewrite !own_parity_loss. pose proof (Rmax_r (1 - w) 0). rewrite (Rmax_right (1 - 1) 0) by lra. lra. }
  specialize (H S). rewrite !own_parity_loss in H. cbn [inner_product] in H.
  rewrite (Rmax_left (1 - 1/2) 0), (Rmax_right (1 - 1) 0) in H by lra. lra.
Qed.
Theorem lpn_equation_3__ends : StatementsSparseReal.lpn_equation_3__ends.
Proof.
  intros n M A Psi lambda B wstar what S. unfold equation_3_setting in S.
  destruct S as [_ [_ [_ [_ [Hl [_ [_ [[_ [_ Hs]] [Lw [Nw _]]]]]]]]]].
  specialize (Hs what Lw I). unfold objective in Hs.
  assert (P : forall w, 0 <= inner_product w w).
  { clear. induction w as [|a w IH]; cbn [inner_product]; [lra|]. pose proof (Rle_0_sqr a). unfold Rsqr in H. lra. }
  pose proof (P wstar). nra.
Qed.

(* --- Theorem 13 --- *)
Lemma total_S T g : total_over (S T) g = total_over T g + g T.
Proof. unfold total_over. rewrite seq_S, map_app, real_sum_app. cbn. ring. Qed.
(* with delta = theta_t - theta_1 - theta*, |delta|^2 drops by what the step gains *)
Lemma descent_sum m eta (g : nat -> vector) (delta : nat -> vector) : 0 < eta ->
  (forall t i, delta (S t) i = delta t i - eta * g t i) -> forall T,
  2 * eta * total_over T (fun t => dot_product m (g t) (delta t)) =
  dot_product m (delta 0%nat) (delta 0%nat) - dot_product m (delta T) (delta T)
  + eta * eta * total_over T (fun t => dot_product m (g t) (g t)).
Proof.
  intros He Hd. induction T as [|T IH]. unfold total_over. cbn. ring. rewrite !total_S, Rmult_plus_distr_l, IH.
  assert (E : dot_product m (delta (S T)) (delta (S T)) = dot_product m (delta T) (delta T)
    - 2 * eta * dot_product m (g T) (delta T) + eta * eta * dot_product m (g T) (g T)).
  { assert (X : dot_product m (delta (S T)) (delta (S T)) =
      dot_product m (fun i => - eta * g T i + delta T i) (fun i => - eta * g T i + delta T i)).
    { rewrite !dot_product_Sm. apply Sm_ext. intros i _. rewrite Hd. ring. }
    rewrite X, dot_product_combination. ring. }
  rewrite E. ring.
Qed.
Theorem lpn_theorem_13 : StatementsSparseReal.lpn_theorem_13.
Proof.
  intros m T eta f gradient theta target He HT Hconv Hstep norm_at.
  set (g := fun t => gradient t (theta t)).
  set (delta := fun t i => theta t i - theta 0%nat i - target i).
  assert (Hd : forall t i, delta (S t) i = delta t i - eta * g t i) by (intros; unfold delta, g; rewrite Hstep; ring).
  pose proof (descent_sum m eta g delta He Hd T) as D. pose proof (dot_product_nonneg m (delta T)) as DT.
  assert (D0 : dot_product m (delta 0%nat) (delta 0%nat) = length_of m target * length_of m target).
  { rewrite length_sq, !dot_product_Sm. apply Sm_ext. intros i _. unfold delta. ring. }
  assert (N : forall t, dot_product m (g t) (g t) = norm_at t * norm_at t) by (intros t; unfold norm_at;
    now rewrite length_sq).
  assert (P : total_over T (fun t => f t (theta t)) <= total_over T (fun t => f t target)
    + total_over T (fun t => dot_product m (g t) (delta t)) + length_of m (theta 0%nat) * total_over T norm_at).
  { unfold total_over. fold (Sm (seq 0 T) (fun t => f t (theta t))). fold (Sm (seq 0 T) (fun t => f t target)).
    fold (Sm (seq 0 T) (fun t => dot_product m (g t) (delta t))). fold (Sm (seq 0 T) norm_at).
      rewrite <- Sm_scal, <- !Sm_plus.
    apply Sm_le. intros t _. pose proof (Hconv t (theta t) target) as C. fold (g t) in C.
    pose proof (cauchy_schwarz m (g t) (theta 0%nat)) as CS. pose proof (Rle_abs (dot_product m (g t) (theta
      0%nat))) as A.
    assert (E : dot_product m (g t) (fun i => target i - theta t i) =
      - dot_product m (g t) (delta t) - dot_product m (g t) (theta 0%nat)).
    { rewrite !dot_product_Sm. replace (- Sm (seq 0 m) (fun i => g t i * delta t i)) with (-1 * Sm (seq 0 m) (fun i
      => g t i * delta t i)) by ring.
      replace (-1 * Sm (seq 0 m) (fun i => g t i * delta t i) - Sm (seq 0 m) (fun i => g t i * theta 0%nat i)) with
        (-1 * Sm (seq 0 m) (fun i => g t i * delta t i) + -1 * Sm (seq 0 m) (fun i => g t i * theta 0%nat i)) by ring.
      rewrite <- !Sm_scal, <- Sm_plus. apply Sm_ext. intros i _. unfold delta. ring. }
    change (length_of m (g t)) with (norm_at t) in CS. rewrite E in C. lra. }
  assert (Q : total_over T (fun t => dot_product m (g t) (g t)) = total_over T (fun t => norm_at t * norm_at t)).
  { unfold total_over. f_equal. apply map_ext. intros t. apply N. }
  assert (Q0 : 0 <= total_over T (fun t => norm_at t * norm_at t)).
  { unfold total_over. apply (Sm_pos (seq 0 T) (fun t => norm_at t * norm_at t)). intros t _. apply Rle_0_sqr. }
  rewrite D0, Q in D. set (S2 := total_over T (fun t => norm_at t * norm_at t)) in *.
  set (X := total_over T (fun t => dot_product m (g t) (delta t))) in *.
  assert (XB : X <= length_of m target * length_of m target / (2 * eta) + eta * S2).
  { apply Rmult_le_reg_l with (2 * eta); [lra|].
    replace (2 * eta * (length_of m target * length_of m target / (2 * eta) + eta * S2)) with
      (length_of m target * length_of m target + 2 * (eta * eta * S2)) by (field; lra).
    assert (0 <= eta * eta * S2) by (repeat apply Rmult_le_pos; lra). lra. }
  assert (IT : 0 < / INR T) by (apply Rinv_0_lt_compat, lt_0_INR; lia). set (I := / INR T) in *.
  replace (1 / INR T) with I by (unfold I; field; apply not_0_INR; lia).
  replace (1 / (2 * eta * INR T)) with (I * / (2 * eta)) by (unfold I; field; split; try lra; apply not_0_INR; lia).
  unfold Rdiv in XB. pose proof (Rmult_le_compat_l I _ _ (Rlt_le _ _ IT) P) as P'.
    pose proof (Rmult_le_compat_l I _ _ (Rlt_le _ _ IT) XB) as X'.
  lra.
Qed.
