(* Rows of arXiv 2412.04910 that are false as printed, by rational counterexamples. *)
From Coq Require Import ZArith List Lia QArith Qfield.
From ExactParity Require Import Statements StatementsAppendix.
Import ListNotations.
Open Scope Q_scope.

(* d = 2, n = 1, gamma = 1: 2 t^2/(n range^2) = n/(2592 d^3) *)
Theorem hdp_equation_29_step : ~ StatementsAppendix.hdp_equation_29_step.
Proof. intros H. specialize (H 2%nat 1%nat 1 ltac:(lia) ltac:(lia) eq_refl). vm_compute in H. now apply H. Qed.

(* d = n = 1, X = {1}, f = 1, w = 1, b = 0, v^0 = -10, gamma = 1/500, beta = 0: 21 samples, 21 nonzero updates *)
Theorem hdp_lemma_2 : forall train_biases : bool, ~ StatementsAppendix.hdp_lemma_2 train_biases.
Proof.
  intros train H.
  specialize (H 1%nat [[1]] (fun _ => 1) [([1], 0, -(10))] 1 1 1 (1 # 500) 0 (repeat [1] 21)).
  assert (S : separable_start 1 [[1]] (fun _ => 1) [([1], 0, -(10))] 1 1 1).
  { repeat split; try (vm_compute; congruence).
    - intros p [<-|[]]. reflexivity.
    - destruct H0 as [<-|[]]. reflexivity.
    - destruct H0 as [<-|[]]. vm_compute. congruence.
    - left. reflexivity.
    - destruct H0 as [<-|[]]. vm_compute. congruence.
    - exists [1]. repeat split. intros x [<-|[]]. vm_compute. congruence. }
  specialize (H S eq_refl ltac:(vm_compute; congruence) ltac:(vm_compute; congruence) ltac:(vm_compute; congruence)).
  assert (X : forall x, In x (repeat [1] 21) -> In x [[1]]) by (intros x Hx; apply repeat_spec in Hx; subst;
    now left).
  specialize (H X). destruct train; vm_compute in H; now apply H.
Qed.

(* h(z) = z^2, two layers of width 1, all weights 1, bias 0, x = 1, C = (2, 2): 8 against 16 *)
Theorem hdp_lemma_4 : ~ StatementsAppendix.hdp_lemma_4.
Proof.
  intros H. specialize (H 2%nat (fun z => z * z) 2 [[1]] [0] [([[1]], 2)] [1] ltac:(lia)).
  assert (S : homogeneous 2 (fun z => z * z)).
  { split. intros x y E. rewrite E. reflexivity. intros C x _. cbn [power]. ring. }
  specialize (H S eq_refl). assert (T : forall p : matrix * Q, In p [([[1]], 2)] -> 1 < snd p) by (intros p [<-|[]];
    reflexivity).
  specialize (H T). vm_compute in H. inversion H as [|u v l m E F]. discriminate.
Qed.

(* d = 4, a = 2, j = 1, sigma = 0: 1/4 < 1/3 *)
Theorem hdp_appendix_c_alpha : ~ StatementsAppendix.hdp_appendix_c_alpha.
Proof.
  intros H. specialize (H 4%nat 2%nat 1%nat 0 0 ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lia) ltac:(vm_compute;
    congruence)
    ltac:(vm_compute; congruence)). vm_compute in H. now apply H.
Qed.

(* d = 10, n = 1: the first term is already 1 > 1/2 *)
Theorem hdp_equation_191 : ~ StatementsAppendix.hdp_equation_191.
Proof. intros H. specialize (H 10%nat 1%nat ltac:(lia)). vm_compute in H. now apply H. Qed.
