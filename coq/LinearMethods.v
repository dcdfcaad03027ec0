(* The proof of Theorem 2 of arXiv 2002.07400 needs a bound that fails for Psi = all parities of three of 48 bits. *)
From Coq Require Import ZArith List Lia QArith Qfield Lqa Bool FinFun.
From ExactParity Require Import Statements StatementsSparse StatementsLinearMethods RationalSums Fourier.
Import ListNotations.
Open Scope Q_scope.

Lemma length_filter_map {A B} (p : B -> bool) (h : A -> B) l :
  length (filter p (map h l)) = length (filter (fun a => p (h a)) l).
Proof. induction l as [|a l IH]; cbn [map filter]; [reflexivity|]. destruct (p (h a)); cbn [length]; now rewrite IH. Qed.
Lemma filter_none {A} (p : A -> bool) l : (forall a, p a = false) -> filter p l = [].
Proof. intros H. induction l as [|a l IH]; cbn [filter]; [reflexivity|]. now rewrite H. Qed.

(* C(n, k) subsets of k elements *)
Fixpoint pascal (n k : nat) : Z :=
  match n, k with O, O => 1 | O, S _ => 0 | S m, O => pascal m 0 | S m, S j => pascal m j + pascal m k end%Z.
Lemma subsets_count n : forall k, Z.of_nat (length (subsets_of_size n k)) = pascal n k.
Proof.
  unfold subsets_of_size. induction n as [|n IH]; intros k.
  - now destruct k.
  - cbn [subsets]. rewrite filter_app, app_length, !length_filter_map, Nat2Z.inj_add. destruct k as [|k].
    + rewrite (filter_none (fun A => Nat.eqb (size (true :: A)) 0)) by reflexivity. exact (IH 0%nat).
    + cbn [pascal]. rewrite <- IH, <- (IH (S k)). reflexivity.
Qed.
Lemma subsets_distinct n : NoDup (subsets n).
Proof.
  assert (M : forall c (l : list (list bool)), NoDup l -> NoDup (map (cons c) l)).
  { intros c l. apply Injective_map_NoDup. intros x y E. congruence. }
  induction n as [|n IH]; cbn [subsets]. repeat constructor; auto.
  revert IH. generalize (subsets n). intros l H.
  assert (G : forall m, NoDup m -> (forall x, In x m -> exists y, x = true :: y) -> NoDup (m ++ map (cons false) l)).
  { induction m as [|x m IHm]; intros D T; cbn [app]. now apply M.
    inversion D; subst. constructor.
    - rewrite in_app_iff. intros [I|I]; [contradiction|]. destruct (T x (or_introl eq_refl)) as [y ->].
      apply in_map_iff in I. destruct I as [z [E _]]. discriminate.
    - apply IHm; auto. intros z Hz. apply T. now right. }
  apply G. now apply M. intros x I. apply in_map_iff in I. destruct I as [y [<- _]]. eauto.
Qed.
(* a parity meets itself once among distinct parities *)
Lemma one_meets A l : NoDup l -> In A l ->
  rational_sum (map (fun B => let c := if list_eq_dec bool_dec A B then 1 else 0 in c * c) l) == 1.
Proof.
  assert (Z : forall m, ~ In A m ->
    rational_sum (map (fun B => let c := if list_eq_dec bool_dec A B then 1 else 0 in c * c) m) == 0).
  { induction m as [|B m IH]; intros H. reflexivity. cbn [map]. rewrite rational_sum_cons.
    destruct (list_eq_dec bool_dec A B) as [->|]. destruct H. now left. rewrite IH by (intros I; apply H; now right).
    cbv zeta. ring. }
  induction 1 as [|B l N D IH]; intros I; [destruct I|]. cbn [map]. rewrite rational_sum_cons.
  destruct (list_eq_dec bool_dec A B) as [->|E]. rewrite Z by assumption. cbv zeta. ring.
  rewrite IH by (destruct I; [congruence|assumption]). cbv zeta. ring.
Qed.
Definition parities (n k : nat) : list (list Z -> Q) :=
  map (fun B x => inject_Z (character B x)) (subsets_of_size n k).
Lemma gradient_of_parities n k A : In A (subsets_of_size n k) -> squared_gradient n (parities n k) A == 1.
Proof.
  intros I. unfold squared_gradient, parities. rewrite map_map. destruct lpn_fourier_basis as [O _].
  assert (S : forall B, In B (subsets_of_size n k) -> In B (subsets n)) by (intros B H; now apply filter_In in H).
  rewrite <- (one_meets A (subsets_of_size n k)); [| apply NoDup_filter, subsets_distinct | exact I].
  apply rational_sum_ext. intros B J. cbv zeta. rewrite (O n A B (S A I) (S B J)). reflexivity.
Qed.
Lemma character_sign A : forall n x, In x (cube n) -> (character A x = 1 \/ character A x = -1)%Z.
Proof.
  induction A as [|a A IH]; intros n x H. destruct x; now left.
  destruct n as [|n]; cbn [cube] in H. destruct H as [<-|[]]. destruct a; now left.
  apply in_app_iff in H. destruct H as [H|H]; apply in_map_iff in H; destruct H as [y [<- H]];
    destruct a; cbn [character]; destruct (IH n y H) as [-> | ->]; auto.
Qed.
Lemma mean_of_ones (l : list (list bool)) : (0 < length l)%nat -> mean_over l (fun _ => 1) == 1.
Proof.
  intros H. unfold mean_over. assert (E : rational_sum (map (fun _ : list bool => 1) l) == of_nat (length l)).
  { clear H. induction l as [|a l IH]. reflexivity. cbn [map length]. rewrite rational_sum_cons, IH. unfold of_nat.
    rewrite Nat2Z.inj_succ, <- Z.add_1_l, inject_Z_plus. reflexivity. }
  rewrite E. field. unfold of_nat, Qeq. cbn [Qnum Qden inject_Z]. lia.
Qed.

(* Every gradient has norm 1, and N = C(n, k): the bound says 1 <= C(n, k)/2^(2 exponent k). *)
Lemma at_parities (exponent n k : nat) : (1 <= k)%nat -> (16 * k <= n)%nat -> (0 < pascal n k)%Z ->
  gradient_mean_bound exponent -> 1 <= inject_Z (pascal n k) / (two_pow (exponent * k) * two_pow (exponent * k)).
Proof.
  intros Hk Hn C H. specialize (H n k (parities n k) (fun _ => 1) Hk Hn). rewrite <- (subsets_count n k) in *.
  assert (B : forall psi x, In psi (parities n k) -> In x (cube n) -> -(1) <= psi x <= 1).
  { intros psi x I X. apply in_map_iff in I. destruct I as [A [<- _]].
    destruct (character_sign A n x X) as [->| ->]; split; discriminate. }
  assert (G : forall A, In A (subsets_of_size n k) -> 0 <= 1 /\ 1 * 1 <= squared_gradient n (parities n k) A).
  { intros A I. rewrite (gradient_of_parities n k A I). split; discriminate. }
  specialize (H B G). cbv zeta in H. unfold parities in H.
  rewrite map_length, (mean_of_ones (subsets_of_size n k)) in H by lia. exact H.
Qed.
(* n = 48, k = 3: N = 17296 < 2^24 *)
Theorem lpn_theorem_2_constants : ~ StatementsLinearMethods.lpn_theorem_2_constants.
Proof.
  intros H. assert (C : pascal 48 3 = 17296%Z) by (vm_compute; reflexivity).
  apply (at_parities 4 48 3) in H; rewrite ?C in *; [|lia..]. vm_compute in H. now apply H.
Qed.
