(* Mutants of the real-valued statements: d^2 neurons do not suffice for Theorem 4.1, nor do any at rate 0, nor any in
   0 steps for Theorem 4.3; the sign of (14) matters. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 StatementsMargin StatementsNoise Counting CubeLaw
  OneStep.
From ExactParity Require Import Sanity Noise.
Import ListNotations.
Open Scope R_scope.

Lemma exp_minus_one_half t : 1 <= t -> exp (- t) <= 1/2.
Proof.
  intros Ht. rewrite exp_Ropp. apply Rmult_le_reg_r with (exp t). apply exp_pos. rewrite Rinv_l.
  pose proof (exp_ineq1_le t). lra. pose proof (exp_pos t). lra.
Qed.
(* 232 of the 256 first layers of 4 neurons fail at d = 2 *)
Theorem mutant_hdp_theorem_4_1__d_squared : ~ (forall (d n : nat) (gamma : R), (2 <= d)%nat -> (d ^ 2 <= n)%nat -> 0
  < gamma ->
  INR (failures d n (bias d) gamma 0) <= exp (- INR d) * 2 ^ (n * d)).
Proof.
  intros H. specialize (H 2%nat 4%nat 1 ltac:(lia) ltac:(cbn; lia) Rlt_0_1). rewrite failures_2_4 in H by lra.
  pose proof (exp_minus_one_half (INR 2) ltac:(simpl; lra)) as E. replace (INR 232) with 232 in H by (rewrite
    INR_IZR_INZ; reflexivity).
  replace (2 ^ (4 * 2)) with 256 in H by (simpl; ring). lra.
Qed.
(* at rate 0 the network stays 0, and every first layer fails *)
Theorem mutant_hdp_theorem_4_1__rate_zero : ~ (forall (d n : nat) (gamma : R), (2 <= d)%nat -> (36 * d ^ 3 <= n)%nat
  ->
  INR (failures d n (bias d) gamma 0) <= exp (- INR d) * 2 ^ (n * d)).
Proof.
  intros H. set (n := (36 * 2 ^ 3)%nat). specialize (H 2%nat n 0 ltac:(lia) ltac:(unfold n; lia)).
  assert (F : failures 2 n (bias 2) 0 0 = length (matrices n 2)).
  { unfold failures. f_equal.
    assert (K : forall L, (forall W, In W L -> fails 2 (bias 2) 0 0 W = true) -> filter (fails 2 (bias 2) 0 0) L = L).
    { induction L as [|W L IH]; intros A; [reflexivity|]. cbn [filter]. rewrite A by (now left). f_equal.
      apply IH. intros; apply A; now right. }
    apply K. intros W HW. unfold matrices in HW. apply tuples_in in HW. destruct HW as [_ HW].
    unfold fails. apply existsb_exists. exists [1; 1]%Z. split; [now left|]. unfold fails_at.
    destruct (Rle_dec _ 0) as [_|N0]; [reflexivity|]. exfalso. apply N0. apply Req_le.
    rewrite eq16 by (try exact HW; now left). ring. }
  rewrite F, matrices_length in H. pose proof (exp_minus_one_half (INR 2) ltac:(simpl; lra)).
  assert (0 < 2 ^ (n * 2)) by (apply pow_lt; lra). nra.
Qed.
(* d = 1, w = 1, b = 1: 1 against -1 *)
Theorem mutant_hdp_equation_14__sign : ~ (forall (d : nat) (b : R) (w : list Z), In w (cube d) ->
  avg d (fun x => f x * hidden b w x) = - (f w * Delta_real d b)).
Proof.
  intros H. specialize (H 1%nat 1 [1%Z] ltac:(now left)).
  unfold avg, Delta_real, avg, hidden, ReLU, f in H. cbn [cube app map real_sum fold_right dot parity total Z.mul
    Z.add] in H.
  change (minus_one_pow ((Z.of_nat 1 - 1) / 2)) with 1%Z in H. change (minus_one_pow ((Z.of_nat 1 - -1) / 2)) with
    (-1)%Z in H.
  cbn [pow Z.opp] in H. rewrite (Rmax_left (1 + 1) 0), (Rmax_right (-1 + 1) 0) in H by lra.
  change (Z.pos (1 * 1)) with 1%Z in H. change (Z.neg (1 * 1)) with (-1)%Z in H.
  rewrite (Rmax_left (1 + 1) 0), (Rmax_right (-1 + 1) 0) in H by lra. lra.
Qed.
(* without a step the network is 0 *)
Theorem mutant_hdp_theorem_4_3__no_steps : ~ (forall (d n B T : nat) (gamma : R), (2 <= d)%nat -> (144 * d ^ 3 <=
  n)%nat ->
  (1 <= B)%nat -> 0 < gamma ->
  INR (length (filter (mistaken d (bias d) gamma) (list_prod (matrices n d) (training_sequences T B d))))
    <= 2 * exp (- INR d) * INR (length (list_prod (matrices n d) (training_sequences T B d)))).
Proof.
  intros H. set (n := (144 * 2 ^ 3)%nat). specialize (H 2%nat n 1%nat 0%nat 1 ltac:(lia) ltac:(unfold n;
    lia) ltac:(lia) Rlt_0_1).
  rewrite filter_list_prod in H. rewrite (Sm_ext _ _ (fun _ => 1)) in H.
  - rewrite Sm_const, prod_length, mult_INR, matrices_length in H. change (INR (length (training_sequences 0 1 2)))
    with 1 in H.
    pose proof (exp_minus_one_half (INR 2) ltac:(simpl; lra)) as E.
    assert (exp (- INR 2) < 1/2).
    { replace (- INR 2) with (- (1) + - (1)) by (simpl; ring). rewrite exp_plus.
      pose proof (exp_minus_one_half 1 ltac:(lra)).
      pose proof (exp_pos (- (1))). nra. }
    assert (0 < 2 ^ (n * 2)) by (apply pow_lt; lra). nra.
  - intros W _. cbn [training_sequences tuples filter].
    assert (K : mistaken 2 (bias 2) 1 (W, []) = true).
    { unfold mistaken. apply existsb_exists. exists [1; 1]%Z. split; [now left|]. cbn [fst snd]. unfold NT. cbn [sgd].
      rewrite N_zeros. destruct (Rle_dec _ 0) as [_|N0]; [reflexivity|]. exfalso. apply N0. lra. }
    rewrite K. reflexivity.
Qed.
