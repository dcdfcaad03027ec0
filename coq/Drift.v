(* lpn-lemma-15 refuted, by two steps of gradient descent at n = 4. *)
From Coq Require Import ZArith List Lia QArith.
From ExactParity Require Import Statements StatementsSparse StatementsPlanted.
Import ListNotations.
Open Scope Q_scope.

(* n = 4, k = 3, w = (1,1,1,0), u = 1/2, lambda = 0, eta = 1/1000, after one more step: the bound is of second order
  in eta *)
Theorem lpn_lemma_15 : forall twins : bool, ~ StatementsPlanted.lpn_lemma_15 twins.
Proof.
  intros twins H. set (p := ([1; 1; 1; 0], 1 # 24, 1 # 2) : unit).
  specialize (H 2%nat 3%nat 1%nat [true; true; true; false] [p] (1 # 1000) 0 eq_refl eq_refl ltac:(exists 1%nat;
    reflexivity) ltac:(lia)).
  assert (S : allowed_start (2 * 2) 3 [p]).
  { intros q [<-|[]]. unfold p. split; [reflexivity|]. split; [|split; [reflexivity | split; vm_compute; congruence]].
    intros c Hc. cbn in Hc. destruct Hc as [<-|[<-|[<-|[<-|[]]]]]; auto. }
  specialize (H S ltac:(vm_compute; congruence) ltac:(vm_compute; congruence) ltac:(vm_compute;
    congruence) ltac:(vm_compute; congruence)
    0%nat). destruct twins; specialize (H ltac:(cbn; lia)); vm_compute in H; now apply H.
Qed.
