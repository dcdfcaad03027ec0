(* More of what the definitions mean: the Rademacher law is a law of StatementsMargin.v, flip-invariant, with
  alignment
   Delta^2; one batch that is the whole cube is the full gradient step; values of ReLU6 and of the loss of (3). *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums StatementsTheorem4 StatementsMargin StatementsSparse.
From ExactParity Require Import StatementsSparseReal StatementsNoise Counting CubeLaw OneStep Margin SparseReal Noise.
Import ListNotations.
Open Scope R_scope.

Definition rademacher (d : nat) : law := map (fun w => (map IZR w, / 2 ^ d)) (cube d).
Lemma mean_rademacher d g : mean (rademacher d) g = avg d (fun w => g (map IZR w)).
Proof.
  unfold mean, rademacher, avg. rewrite map_map. cbn [fst snd]. fold (Sm (cube d) (fun w => / 2 ^ d * g (map IZR w))).
  fold (Sm (cube d) (fun w => g (map IZR w))). rewrite Sm_scal. unfold Rdiv. ring.
Qed.
Lemma real_dot_integers : forall w x, real_dot (map IZR w) x = IZR (dot w x).
Proof. induction w as [|a w IH]; intros [|c x]; cbn [map real_dot dot]; try reflexivity.
  now rewrite IH, plus_IZR, mult_IZR. Qed.
Lemma flip_integers : forall s w, flip s (map IZR w) = map IZR (entrywise s w).
Proof. induction s as [|c s IH]; intros [|a w]; cbn [flip map entrywise]; try reflexivity. now rewrite IH, mult_IZR.
  Qed.
Theorem rademacher_total d : real_sum (map snd (rademacher d)) = 1.
Proof.
  unfold rademacher. rewrite map_map. cbn [snd]. fold (Sm (cube d) (fun _ => / 2 ^ d)). rewrite Sm_const, cube_length.
  field. apply pow_nonzero; lra.
Qed.
Theorem rademacher_flips d : flip_invariant d (rademacher d).
Proof.
  intros s g Hs. rewrite !mean_rademacher. unfold avg. f_equal. fold (Sm (cube d) (fun w => g (flip s (map IZR w)))).
  rewrite (Sm_ext _ _ (fun w => (fun y => g (map IZR y)) (entrywise s w))) by (intros; now rewrite flip_integers).
  apply (law_invariance d s (fun y => g (map IZR y)) Hs).
Qed.
Theorem rademacher_alignment d b : alignment d b (rademacher d) = Delta_real d b * Delta_real d b.
Proof.
  unfold alignment. rewrite mean_rademacher. apply avg_const. intros w Hw.
  assert (E : correlation d b (map IZR w) = f w * Delta_real d b).
  { rewrite <- (eq14 d b w Hw). unfold correlation, avg. f_equal. f_equal. apply map_ext. intros x.
    now rewrite real_dot_integers. }
  rewrite E. replace (f w * Delta_real d b * (f w * Delta_real d b)) with (f w * f w * (Delta_real d b * Delta_real
    d b)) by ring.
  rewrite (f_sq d w Hw). ring.
Qed.

Theorem whole_cube_batch d b gamma W x : In x (cube d) -> NT b gamma W [cube d] x = N1 d b gamma W x.
Proof.
  intros Hx. assert (E : f x * NT b gamma W [cube d] x = f x * N1 d b gamma W x).
  { rewrite NT_gain, population_gain. unfold Sm at 1. cbn [map real_sum fold_right]. unfold batch_gain.
    rewrite cube_length. ring. }
  apply Rmult_eq_reg_l with (f x); [exact E|]. intros Z. pose proof (f_sq d x Hx) as Q. rewrite Z in Q. lra.
Qed.

Example relu6_values : relu6 (-1) = 0 /\ relu6 3 = 3 /\ relu6 7 = 6.
Proof. unfold relu6. rewrite (Rmax_right (-1) 0), (Rmax_left 3 0), (Rmax_left 7 0) by lra.
  rewrite (Rmin_left 0 6), (Rmin_left 3 6), (Rmin_right 7 6) by lra. auto. Qed.
Example loss_values : uniform_loss 2 [true; true] (own_parity [true; true]) [1/2] = 1/2 /\
  uniform_loss 2 [true; false] (own_parity [true; false]) [2] = 0 /\
  objective 2 [true; true] (own_parity [true; true]) 2 [1/2] = 3/4.
Proof.
  unfold objective. rewrite !own_parity_loss. cbn [inner_product]. rewrite (Rmax_left (1 - 1/2) 0), (Rmax_right (1 -
    2) 0) by lra.
  repeat split; lra.
Qed.
