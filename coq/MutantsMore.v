(* Mutants of the statements on almost-full parities and on the planted distribution. *)
From Coq Require Import ZArith List Lia QArith Qabs.
From ExactParity Require Import Statements StatementsNew StatementsSparse StatementsPlanted.
Import ListNotations.
Open Scope Q_scope.

(* 1/(d - 2) for 1/(d - 3) at a = 2, even d; bias 0 for a = 1, even d *)
Theorem mutant_new_almost_full_delta__off_by_one : ~ (forall h : nat, (4 <= 2 * h)%nat -> let d := of_nat (2 * h) in
  Qabs (Delta_partial (2 * h) (2 * h - 2) 0) == central_even h * (1 / (d - 2))).
Proof. intros H. specialize (H 2%nat ltac:(lia)). vm_compute in H. discriminate. Qed.
Theorem mutant_new_almost_full_delta__bias : ~ (forall h : nat, (3 <= 2 * h)%nat -> let d := of_nat (2 * h) in
  Qabs (Delta_partial (2 * h) (2 * h - 1) 0) == central_even h * (2 / d)).
Proof. intros H. specialize (H 2%nat ltac:(lia)). vm_compute in H. discriminate. Qed.
(* Lemma 7 for even |A|: k = 2, w = 0 *)
Theorem mutant_lpn_lemma_7__even : ~ (forall (n : nat) (A : list bool) (w : list Z) (gate : Z -> Q), length A = n ->
  length w = n ->
  sum_on A w = 0%Z -> planted n A (fun s => inject_Z (character A s) * gate (dot w s)) == 0).
Proof. intros H. specialize (H 2%nat [true; true] [0; 0]%Z (fun _ => 1) eq_refl eq_refl eq_refl). vm_compute in H.
  discriminate. Qed.
(* Lemma 7 where the weights on A do not sum to 0 *)
Theorem mutant_lpn_lemma_7__unbalanced : ~ (forall (n : nat) (A : list bool) (w : list Z) (gate : Z -> Q), length A
  = n -> length w = n ->
  Nat.Odd (size A) -> planted n A (fun s => inject_Z (character A s) * gate (dot w s)) == 0).
Proof.
  intros H. specialize (H 1%nat [true] [1]%Z inject_Z eq_refl eq_refl ltac:(exists 0%nat; reflexivity)).
    vm_compute in H. discriminate.
Qed.
