(* Numbers and inequalities about exp: e <= 11/4, 2 <= exp(7/10), exp s <= 1 + s + (3/4) s^2 for s <= 1. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 Counting Chernoff TailBound.
Open Scope R_scope.
Lemma pow_frac (p q : Z) k : (0 < q)%Z -> (IZR p / IZR q) ^ k = IZR (p ^ Z.of_nat k) / IZR (q ^ Z.of_nat k).
Proof. intros H. unfold Rdiv. rewrite Rpow_mult_distr, pow_inv, !pow_IZR. reflexivity. Qed.
Lemma exp_1_upper : exp 1 <= 11/4.
Proof.
  assert (A : (1 - /64) ^ 64 * exp 1 <= 1).
  { replace (exp 1) with (exp (/64) ^ 64) by (rewrite exp_pow; f_equal; simpl; lra).
    rewrite <- Rpow_mult_distr, <- (pow1 64).
    apply pow_incr. pose proof (exp_pos (/64)). split. apply Rmult_le_pos; lra.
    pose proof (exp_ineq1_le (- / 64)) as Q. rewrite exp_Ropp in Q.
    apply Rmult_le_reg_r with (/ exp (/64)). now apply Rinv_0_lt_compat. rewrite Rmult_assoc, Rinv_r by lra. lra. }
  assert (B : 4/11 <= (1 - /64) ^ 64).
  { replace (1 - /64) with (63 / 64) by lra. rewrite pow_frac by lia.
    apply Rmult_le_reg_r with (IZR (64 ^ Z.of_nat 64)). apply IZR_lt. reflexivity.
    unfold Rdiv at 2. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by (apply not_0_IZR; discriminate).
    assert (C : (4 * 64 ^ Z.of_nat 64 <= 11 * 63 ^ Z.of_nat 64)%Z) by (vm_compute; discriminate).
    apply IZR_le in C. rewrite !mult_IZR in C. lra. }
  pose proof (exp_pos 1). pose proof (Rmult_le_compat_r (exp 1) _ _ ltac:(lra) B). lra.
Qed.
Lemma exp_07 : 2 <= exp (7/10).
Proof.
  replace (exp (7/10)) with (exp (7/640) ^ 64) by (rewrite exp_pow; f_equal; simpl; lra).
  apply Rle_trans with ((647/640) ^ 64).
  - rewrite pow_frac by lia. apply Rmult_le_reg_r with (IZR (640 ^ Z.of_nat 64)). apply IZR_lt. reflexivity.
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by (apply not_0_IZR; discriminate).
    rewrite <- mult_IZR. apply IZR_le. vm_compute; discriminate.
  - apply pow_incr. pose proof (exp_ineq1_le (7/640)). lra.
Qed.
Lemma quadratic_34 : quadratic (3/4).
Proof.
  intros s Hs. set (g := fun s => (1 + s + 3/4 * (s * s)) * exp (- s)).
  assert (D : forall c, derivable_pt_lim g c (c * (1/2 - 3/4 * c) * exp (- c))).
  { intros c. unfold g.
    replace (c * (1/2 - 3/4 * c) * exp (- c)) with ((0 + 1 + 3/4 * (1 * c + c * 1)) * exp (- c) + (1 + c + 3/4 * (c
      * c)) * (exp (- c) * (- 1))) by field.
    apply (derivable_pt_lim_mult (fun s => 1 + s + 3/4 * (s * s)) (fun s => exp (- s))).
    - apply (derivable_pt_lim_plus (fun s => 1 + s) (fun s => 3/4 * (s * s))).
      apply (derivable_pt_lim_plus (fun _ => 1) (fun s => s)). apply derivable_pt_lim_const.
        apply derivable_pt_lim_id.
      apply (derivable_pt_lim_scal (fun s => s * s)).
      apply (derivable_pt_lim_mult (fun s => s) (fun s => s)); apply derivable_pt_lim_id.
    - apply (derivable_pt_lim_comp (fun s => - s) exp).
      apply (derivable_pt_lim_opp (fun s => s)). apply derivable_pt_lim_id. apply derivable_pt_lim_exp. }
  assert (G : 1 <= g s).
  { assert (G0 : g 0 = 1) by (unfold g; rewrite Ropp_0, exp_0; ring).
    assert (G1 : 1 <= g 1).
    { unfold g. rewrite exp_Ropp. pose proof exp_1_upper. pose proof (exp_pos 1).
      apply Rmult_le_reg_r with (exp 1); [lra|]. rewrite Rmult_assoc, Rinv_l by lra. lra. }
    destruct (Rtotal_order s 0) as [H|[H|H]].
    - destruct (MVT_cor2 g (fun c => c * (1/2 - 3/4 * c) * exp (- c)) s 0 H ltac:(intros;
      apply D)) as [c [E [C1 C2]]].
      pose proof (exp_pos (- c)). assert (0 <= (- c) * (1/2 - 3/4 * c) * exp (- c) * (0 - s)) by (repeat apply
        Rmult_le_pos; lra). lra.
    - subst. lra.
    - destruct (Rle_dec s (2/3)) as [H3|H3].
      + destruct (MVT_cor2 g (fun c => c * (1/2 - 3/4 * c) * exp (- c)) 0 s H ltac:(intros;
        apply D)) as [c [E [C1 C2]]].
        pose proof (exp_pos (- c)). assert (0 <= c * (1/2 - 3/4 * c) * exp (- c) * (s - 0)) by (repeat apply
          Rmult_le_pos; lra). lra.
      + destruct (Req_dec s 1) as [->|H1]; [exact G1|].
        destruct (MVT_cor2 g (fun c => c * (1/2 - 3/4 * c) * exp (- c)) s 1 ltac:(lra) ltac:(intros;
          apply D)) as [c [E [C1 C2]]].
        pose proof (exp_pos (- c)). assert (0 <= c * (3/4 * c - 1/2) * exp (- c) * (1 - s)) by (repeat apply
          Rmult_le_pos; lra). lra. }
  unfold g in G. apply Rmult_le_compat_r with (r := exp s) in G; [|left; apply exp_pos].
  rewrite Rmult_assoc, <- exp_plus in G. replace (- s + s) with 0 in G by ring. rewrite exp_0 in G. lra.
Qed.
