(* The uniform law on the cube: invariance under x -> (w_1 x_1, ..., w_d x_d), (14), and the second moment of the
  sum. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums StatementsTheorem4 Lemma1Real Counting.
Import ListNotations.
Open Scope R_scope.
Lemma cube_length d : INR (length (cube d)) = 2 ^ d.
Proof. induction d. reflexivity. cbn [cube pow]. rewrite app_length, !map_length, plus_INR, IHd. ring. Qed.
Lemma Sm_cube_S d g : Sm (cube (S d)) g = Sm (cube d) (fun y => g (1%Z :: y)) + Sm (cube d) (fun y => g ((-1)%Z ::
  y)).
Proof. cbn [cube]. now rewrite Sm_app, !Sm_map. Qed.
(* x -> entrywise w x permutes the cube *)
Lemma law_invariance d : forall w g, In w (cube d) -> Sm (cube d) (fun x => g (entrywise w x)) = Sm (cube d) g.
Proof.
  induction d; intros w g Hw. simpl in Hw. destruct Hw as [<-|[]]. reflexivity.
  apply cube_S in Hw. destruct Hw as [s [y [-> [Hs Hy]]]]. rewrite !Sm_cube_S. cbn [entrywise].
  destruct Hs as [->| ->].
  - rewrite (IHd y (fun z => g ((1 * 1)%Z :: z)) Hy), (IHd y (fun z => g ((1 * -1)%Z :: z)) Hy). reflexivity.
  - rewrite (IHd y (fun z => g ((-1 * 1)%Z :: z)) Hy), (IHd y (fun z => g ((-1 * -1)%Z :: z)) Hy).
    change (-1 * -1)%Z with 1%Z. change (-1 * 1)%Z with (-1)%Z. lra.
Qed.
Lemma entrywise_in d : forall w x, In w (cube d) -> In x (cube d) -> In (entrywise w x) (cube d).
Proof.
  induction d as [|m IH]; intros w x Hw Hx.
  simpl in Hw, Hx. destruct Hw as [<-|[]], Hx as [<-|[]]. now left.
  apply cube_S in Hw. apply cube_S in Hx. destruct Hw as [s [y [-> [S1 Hy]]]], Hx as [r [z [-> [R1 Hz]]]].
  cbn [entrywise cube]. apply in_or_app. specialize (IH y z Hy Hz).
  destruct S1 as [-> | ->], R1 as [-> | ->]; cbn [Z.mul Pos.mul Z.opp]; [left|right|right|left]; now apply in_map.
Qed.
Lemma entrywise_comm : forall w x, entrywise w x = entrywise x w.
Proof. induction w; destruct x; cbn [entrywise]; auto. now rewrite IHw, Z.mul_comm. Qed.
Lemma dot_entrywise : forall w x, dot w x = total (entrywise w x).
Proof. induction w; destruct x; cbn [entrywise dot]; auto. rewrite IHw. reflexivity. Qed.
Lemma parity_entrywise d : forall w x, In w (cube d) -> In x (cube d) -> parity (entrywise w x) = (parity w * parity
  x)%Z.
Proof.
  induction d; intros w x Hw Hx. simpl in Hw, Hx. destruct Hw as [<-|[]], Hx as [<-|[]]. reflexivity.
  apply cube_S in Hw. apply cube_S in Hx. destruct Hw as [s [y [-> [_ Hy]]]], Hx as [r [z [-> [_ Hz]]]].
  cbn [entrywise]. change (parity (?a :: ?l)) with (a * parity l)%Z. rewrite (IHd y z Hy Hz). ring.
Qed.
Lemma parity_sq d : forall x, In x (cube d) -> (parity x * parity x = 1)%Z.
Proof.
  induction d; intros x Hx. simpl in Hx. destruct Hx as [<-|[]]. reflexivity.
  apply cube_S in Hx. destruct Hx as [s [y [-> [Hs Hy]]]]. change (parity (s :: y)) with (s * parity y)%Z.
  replace (s * parity y * (s * parity y))%Z with (s * s * (parity y * parity y))%Z by ring. rewrite (IHd y Hy).
    destruct Hs; subst; reflexivity.
Qed.
Lemma f_sq d x : In x (cube d) -> f x * f x = 1.
Proof. intros H. unfold f. rewrite <- mult_IZR, (parity_sq d x H). reflexivity. Qed.
Lemma total_bound d : forall x, In x (cube d) -> (- Z.of_nat d <= total x <= Z.of_nat d)%Z.
Proof.
  induction d; intros x Hx. simpl in Hx. destruct Hx as [<-|[]]. cbv; split; discriminate.
  apply cube_S in Hx. destruct Hx as [s [y [-> [Hs Hy]]]]. change (total (s :: y)) with (s + total y)%Z.
  specialize (IHd y Hy). lia.
Qed.

(* the summand of (15) *)
Definition y1 (b : R) (y : list Z) : R := IZR (parity y) * Rmax (IZR (total y) + b) 0.
Lemma Sm_y1 d b : Sm (cube d) (y1 b) = 2 ^ d * Delta_real d b.
Proof. rewrite Delta_real_parity. unfold Sm, y1. field. apply pow_nonzero; lra. Qed.
(* each term f(x) parity(w) ReLU(w.x + b) of (17) is y1 at entrywise w x *)
Lemma term_entrywise d b w x : In w (cube d) -> In x (cube d) -> f x * (f w * hidden b w x) = y1 b (entrywise w x).
Proof. intros Hw Hx. unfold y1, hidden, ReLU, f. rewrite (parity_entrywise d), mult_IZR, dot_entrywise by
  assumption. ring. Qed.
(* (12)-(14), every real b: E_x f(x) ReLU(w.x+b) = parity(w) Delta_{d,b} *)
Theorem eq14 d b w : In w (cube d) -> avg d (fun x => f x * hidden b w x) = f w * Delta_real d b.
Proof.
  intros Hw. unfold avg. fold (Sm (cube d) (fun x => f x * hidden b w x)).
  rewrite (Sm_ext _ _ (fun x => f w * y1 b (entrywise w x))).
  - rewrite Sm_scal, (law_invariance d w (y1 b) Hw), Sm_y1. field. apply pow_nonzero; lra.
  - intros x Hx. rewrite <- (term_entrywise d) by assumption. pose proof (f_sq d w Hw).
    replace (f w * (f x * (f w * hidden b w x))) with (f w * f w * (f x * hidden b w x)) by ring. rewrite H. ring.
Qed.

(* second moment: sum over the cube of ReLU(total + b)^2 <= 2^d d/2 for b <= 0 *)
Lemma total_flip d : forall g : Z -> R, Sm (cube d) (fun x => g (total x)) = Sm (cube d) (fun x => g (- total x)%Z).
Proof.
  induction d; intros g. reflexivity. rewrite !Sm_cube_S. change (total (?a :: ?l)) with (a + total l)%Z.
  rewrite (IHd (fun s => g (1 + s)%Z)), (IHd (fun s => g (-1 + s)%Z)), Rplus_comm.
    f_equal; apply Sm_ext; intros; f_equal; change (total (?a :: ?l)) with (a + total l)%Z; lia.
Qed.
Lemma total_sq d : Sm (cube d) (fun x => IZR (total x) * IZR (total x)) = 2 ^ d * INR d.
Proof.
  induction d. unfold Sm; simpl; lra. rewrite Sm_cube_S, <- Sm_plus.
  rewrite (Sm_ext _ _ (fun y => 2 * (IZR (total y) * IZR (total y)) + 2)).
  - rewrite Sm_plus, Sm_scal, IHd, Sm_const, cube_length, S_INR. cbn [pow]. ring.
  - intros y _. change (total (?a :: ?l)) with (a + total l)%Z. rewrite !plus_IZR. ring.
Qed.
Lemma y1_sq_sum d b : b <= 0 -> Sm (cube d) (fun y => y1 b y * y1 b y) <= 2 ^ d * (INR d / 2).
Proof.
  intros Hb. set (h := fun s => Rmax (IZR s) 0 * Rmax (IZR s) 0).
  assert (E : Sm (cube d) (fun x => h (total x)) + Sm (cube d) (fun x => h (- total x)%Z) = 2 ^ d * INR d).
  { rewrite <- Sm_plus, <- total_sq. apply Sm_ext. intros x _. unfold h. rewrite opp_IZR.
    destruct (Rle_dec 0 (IZR (total x))).
    - rewrite (Rmax_left (IZR (total x))), (Rmax_right (- IZR (total x))) by lra. ring.
    - rewrite (Rmax_right (IZR (total x))), (Rmax_left (- IZR (total x))) by lra. ring. }
  rewrite <- total_flip in E. apply Rle_trans with (Sm (cube d) (fun x => h (total x))); [|lra].
  apply Sm_le. intros x Hx. unfold y1, h.
  replace (IZR (parity x) * Rmax (IZR (total x) + b) 0 * (IZR (parity x) * Rmax (IZR (total x) + b) 0)) with
    (f x * f x * (Rmax (IZR (total x) + b) 0 * Rmax (IZR (total x) + b) 0)) by (unfold f; ring).
  rewrite (f_sq d x Hx), Rmult_1_l.
  assert (0 <= Rmax (IZR (total x) + b) 0 <= Rmax (IZR (total x)) 0).
  { split. apply Rmax_r. apply Rle_max_compat_r. lra. }
  apply Rmult_le_compat; lra.
Qed.
Lemma y1_bound d b y : b <= 0 -> In y (cube d) -> Rabs (y1 b y) <= INR d.
Proof.
  intros Hb Hy. unfold y1. rewrite Rabs_mult.
  assert (C : Rabs (IZR (parity y)) = 1).
  { pose proof (f_sq d y Hy). unfold f in H.
    assert (Q : IZR (parity y) = 1 \/ IZR (parity y) = -1). { assert ((IZR (parity y) - 1) * (IZR (parity y) + 1) =
      0) by lra.
      apply Rmult_integral in H0. lra. }
    destruct Q as [Q|Q]; rewrite Q; [apply Rabs_R1 | rewrite Rabs_left; lra]. }
  rewrite C, Rmult_1_l, Rabs_right by (apply Rle_ge, Rmax_r).
  pose proof (total_bound d y Hy) as [_ T]. apply IZR_le in T. rewrite <- INR_IZR_INZ in T.
  apply Rmax_lub. lra. apply pos_INR.
Qed.
