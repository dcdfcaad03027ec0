(* Mutants of Definition 2 and of the corrected Lemma 2. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 StatementsSparseReal StatementsLemma2 StatementsDefinition2.
Import ListNotations.
Open Scope Z_scope.

(* d = 1, b = 0 *)
Theorem mutant_hdp_definition_2__off_by_one : ~ forall (d : nat) (b : Z), (1 <= d)%nat ->
  squares d (fun w x => active (dot w x + b)) = 2 ^ Z.of_nat d * (binomial (d - 1) (index d b + 1) * binomial (d - 1) (index d b + 1)).
Proof. intros H. specialize (H 1%nat 0 ltac:(lia)). vm_compute in H. discriminate. Qed.
(* d = 3, b = -1 *)
Theorem mutant_hdp_definition_2__plus : ~ forall (d : nat) (b : Z), (2 <= d)%nat ->
  squares d (fun w x => first x * active (dot w x + b))
  = 2 ^ Z.of_nat d * ((binomial (d - 2) (index d b) + binomial (d - 2) (index d b - 1)) * (binomial (d - 2) (index d b) + binomial (d - 2) (index d b - 1))).
Proof. intros H. specialize (H 3%nat (-1) ltac:(lia)). vm_compute in H. discriminate. Qed.

(* one neuron, x = 1, y = 1, gamma = 1/500, beta = 4 gamma: v and w after t updates; the loss still has a slope after three *)
Open Scope R_scope.
Fixpoint after (t : nat) : R * R :=
  match t with O => (0, 1) | S u => (fst (after u) + 1 / 500 * snd (after u), snd (after u) + 1 / 500 * fst (after u)) end.
Definition example (t : nat) : state :=
  {| outputs := fun _ => fst (after t); hidden := fun _ _ => snd (after t); biases := fun _ => 0 |}.
Lemma example_embedding t : (t <= 4)%nat -> preactivation 1 (example t) (fun _ => 1) 0 = snd (after t) /\ 0 < snd (after t).
Proof.
  intros H. split; [unfold preactivation, dot_product, real_sum; cbn; ring|].
  destruct t as [|[|[|[|[|t]]]]]; try lia; cbn [after fst snd]; lra.
Qed.
Theorem mutant_hdp_lemma_2_corrected__four : ~ few_updates 3.9.
Proof.
  intros H. assert (L : length_of 1 (fun _ => 1) = 1).
  { unfold length_of, dot_product, real_sum. cbn. replace (1 * 1 + 0) with 1 by ring. apply sqrt_1. }
  assert (E0 : forall i, embedding 1 (example 0) (fun _ => 1) i = 1).
  { intros i. unfold embedding, preactivation, dot_product, real_sum. cbn. rewrite Rmax_left; lra. }
  specialize (H 1%nat 1%nat (fun x y => x = (fun _ => 1) /\ y = 1) (fun _ => 1) 1 1 1 (1 / 500) (4 / 500) false example 4%nat).
  assert (K : INR 4 <= 3.9 * (1 * 1) / (1 * 1)).
  { apply H; try lra.
    - unfold dot_product, real_sum. cbn. ring.
    - reflexivity.
    - intros x y [-> ->]. split; [now left|]. split; [lra|]. split.
      + replace (length_of 1 (embedding 1 (example 0) (fun _ => 1))) with (length_of 1 (fun _ => 1)); [lra|].
        unfold length_of, dot_product, real_sum. cbn [seq map fold_right]. now rewrite !E0.
      + unfold dot_product, real_sum. cbn [seq map fold_right]. rewrite E0. lra.
    - intros t T. exists (fun _ => 1), 1. split; [now split|]. destruct (example_embedding t ltac:(lia)) as [P P0].
      assert (PI : forall i, preactivation 1 (example t) (fun _ => 1) i = snd (after t)) by (intros i; exact P).
      assert (EI : forall i, embedding 1 (example t) (fun _ => 1) i = snd (after t)) by (intros i; unfold embedding; rewrite PI; apply Rmax_left; lra).
      split.
      + unfold dot_product, real_sum. cbn [seq map fold_right]. rewrite EI. cbn [example outputs].
        destruct t as [|[|[|[|t]]]]; try lia; cbn [after fst snd]; lra.
      + exists (fun _ => 1). split; [|split; [|split]].
        * intros i. rewrite PI. repeat split; try lra.
        * intros i. rewrite EI. cbn [example outputs after fst]. ring.
        * intros i k. cbn [example outputs hidden after fst snd]. ring.
        * intros i. cbn [example biases]. ring. }
  cbn in K. lra.
Qed.
