(* The exponential-moment method, counted: exp s <= 1 + s + K s^2 for s <= 1 takes the place of Hoeffding's lemma. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Counting.
Import ListNotations.
Open Scope R_scope.
Lemma exp_sum (l : list R) c : exp (c * real_sum l) = rprod (map (fun y => exp (c * y)) l).
Proof. induction l. simpl. rewrite Rmult_0_r. apply exp_0. cbn [map real_sum rprod fold_right].
  fold (real_sum l). fold (rprod (map (fun y => exp (c * y)) l)). rewrite <- IHl, <- exp_plus. f_equal. ring. Qed.

(* general form: if the exponential moment at -lam is at most M (unnormalised), then among the n-tuples W
   at most exp (lam t) M^n have Y(W_1) + ... + Y(W_n) <= t *)
Theorem chernoff_count {A} (l : list A) (Y : A -> R) (lam t M : R) (n : nat) (p : list A -> bool) :
  0 <= lam -> Sm l (fun a => exp (- lam * Y a)) <= M ->
  (forall W, In W (tuples n l) -> p W = true -> Sm W Y <= t) ->
  INR (length (filter p (tuples n l))) <= exp (lam * t) * M ^ n.
Proof.
  intros Hl HM Hp.
  apply Rle_trans with (Sm (tuples n l) (fun W => exp (lam * t) * rprod (map (fun a => exp (- lam * Y a)) W))).
  - apply markov_count.
    + intros W _. rewrite <- (map_map Y (fun y => exp (- lam * y))), <- exp_sum, <- exp_plus. left. apply exp_pos.
    + intros W HW E. rewrite <- (map_map Y (fun y => exp (- lam * y))), <- exp_sum, <- exp_plus.
      specialize (Hp W HW E). unfold Sm in Hp.
      apply Rle_trans with (1 + (lam * t + - lam * real_sum (map Y W))); [|apply exp_ineq1_le].
      pose proof (Rmult_le_compat_l lam _ _ Hl Hp). lra.
  - rewrite Sm_scal, product_count. apply Rmult_le_compat_l. left; apply exp_pos.
    apply pow_incr. split; [|exact HM]. apply Sm_pos. intros. left; apply exp_pos.
Qed.

(* exp s <= 1 + s + s^2 for s <= 1 *)
Lemma exp_quadratic s : s <= 1 -> exp s <= 1 + s + s * s.
Proof.
  intros Hs. set (g := fun s => (1 + s + s * s) * exp (- s)).
  assert (D : forall c, derivable_pt_lim g c (c * (1 - c) * exp (- c))).
  { intros c. unfold g.
    replace (c * (1 - c) * exp (- c)) with ((0 + 1 + (1 * c + c * 1)) * exp (- c) + (1 + c + c * c) * (exp (- c) *
      (- 1))) by ring.
    apply (derivable_pt_lim_mult (fun s => 1 + s + s * s) (fun s => exp (- s))).
    - apply (derivable_pt_lim_plus (fun s => 1 + s) (fun s => s * s)).
      apply (derivable_pt_lim_plus (fun _ => 1) (fun s => s)). apply derivable_pt_lim_const.
        apply derivable_pt_lim_id.
      apply (derivable_pt_lim_mult (fun s => s) (fun s => s)); apply derivable_pt_lim_id.
    - apply (derivable_pt_lim_comp (fun s => - s) exp).
      apply (derivable_pt_lim_opp (fun s => s)). apply derivable_pt_lim_id. apply derivable_pt_lim_exp. }
  assert (G : 1 <= g s).
  { assert (G0 : g 0 = 1) by (unfold g; rewrite Ropp_0, exp_0; ring).
    destruct (Rtotal_order s 0) as [H|[H|H]].
    - destruct (MVT_cor2 g (fun c => c * (1 - c) * exp (- c)) s 0 H ltac:(intros; apply D)) as [c [E [C1 C2]]].
      pose proof (exp_pos (- c)). assert (0 <= (- c) * (1 - c) * exp (- c) * (0 - s)) by
       (repeat apply Rmult_le_pos; lra). lra.
    - subst. lra.
    - destruct (MVT_cor2 g (fun c => c * (1 - c) * exp (- c)) 0 s H ltac:(intros; apply D)) as [c [E [C1 C2]]].
      pose proof (exp_pos (- c)). assert (0 <= c * (1 - c) * exp (- c) * (s - 0)) by
       (repeat apply Rmult_le_pos; lra). lra. }
  unfold g in G. apply Rmult_le_compat_r with (r := exp s) in G; [|left; apply exp_pos].
  rewrite Rmult_assoc, <- exp_plus in G. replace (- s + s) with 0 in G by ring. rewrite exp_0 in G. lra.
Qed.
Lemma exp_pow c n : exp c ^ n = exp (INR n * c).
Proof. induction n. simpl. rewrite Rmult_0_l, exp_0. reflexivity.
  cbn [pow]. rewrite IHn, <- exp_plus. f_equal. rewrite S_INR. ring. Qed.

(* one-sided Bernstein-type bound from first and second moments, with a constant K for exp s <= 1 + s + K s^2 *)
Theorem moment_count {A} (l : list A) (Y : A -> R) (K lam mu V B t : R) (n : nat) (p : list A -> bool) :
  (forall s, s <= 1 -> exp s <= 1 + s + K * (s * s)) -> 0 <= K -> 0 <= lam -> lam * B <= 1 ->
  (forall a, In a l -> - B <= Y a) -> Sm l Y = INR (length l) * mu -> Sm l (fun a => Y a * Y a) <= INR (length l) *
    V ->
  (forall W, In W (tuples n l) -> p W = true -> Sm W Y <= t) ->
  INR (length (filter p (tuples n l))) <= INR (length l) ^ n * exp (lam * t + INR n * (- lam * mu + K * lam * lam *
    V)).
Proof.
  intros HE HK Hl HB HY H1 H2 Hp.
  apply Rle_trans with (exp (lam * t) * (INR (length l) * exp (- lam * mu + K * lam * lam * V)) ^ n).
  - apply chernoff_count with (Y := Y); auto.
    apply Rle_trans with (Sm l (fun a => (1 + - lam * Y a) + K * lam * lam * (Y a * Y a))).
    + apply Sm_le. intros a Ha. specialize (HY a Ha). eapply Rle_trans. apply HE.
      pose proof (Rmult_le_compat_l lam _ _ Hl HY). lra. apply Req_le. ring.
    + rewrite !Sm_plus, !Sm_scal, Sm_const, H1.
      assert (0 <= K * lam * lam) by (repeat apply Rmult_le_pos; lra).
      pose proof (Rmult_le_compat_l _ _ _ H H2).
      pose proof (exp_ineq1_le (- lam * mu + K * lam * lam * V)).
      pose proof (Rmult_le_compat_l _ _ _ (pos_INR (length l)) H3). lra.
  - rewrite Rpow_mult_distr, exp_pow, exp_plus. apply Req_le. ring.
Qed.
