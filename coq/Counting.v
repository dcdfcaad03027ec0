(* Sums and counts over lists: independence, Markov's inequality and the union bound, without probability theory. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4.
Import ListNotations.
Open Scope R_scope.
Definition Sm {A} (l : list A) (g : A -> R) : R := real_sum (map g l).
Lemma real_sum_app a b : real_sum (a ++ b) = real_sum a + real_sum b.
Proof. induction a; simpl; [lra | unfold real_sum in *; simpl; rewrite IHa; lra]. Qed.
Lemma Sm_cons {A} (a : A) l g : Sm (a :: l) g = g a + Sm l g.
Proof. reflexivity. Qed.
Lemma Sm_app {A} (l m : list A) g : Sm (l ++ m) g = Sm l g + Sm m g.
Proof. unfold Sm. now rewrite map_app, real_sum_app. Qed.
Lemma Sm_map {A B} (h : A -> B) l g : Sm (map h l) g = Sm l (fun a => g (h a)).
Proof. unfold Sm. now rewrite map_map. Qed.
Lemma Sm_ext {A} (l : list A) g h : (forall a, In a l -> g a = h a) -> Sm l g = Sm l h.
Proof. intros H. unfold Sm. f_equal. now apply map_ext_in. Qed.
Lemma Sm_plus {A} (l : list A) g h : Sm l (fun a => g a + h a) = Sm l g + Sm l h.
Proof. induction l. unfold Sm; simpl; lra. rewrite !Sm_cons, IHl. lra. Qed.
Lemma Sm_scal {A} (l : list A) c g : Sm l (fun a => c * g a) = c * Sm l g.
Proof. induction l. unfold Sm; simpl; lra. rewrite !Sm_cons, IHl. lra. Qed.
Lemma Sm_const {A} (l : list A) c : Sm l (fun _ => c) = INR (length l) * c.
Proof. induction l. unfold Sm; simpl; lra. rewrite Sm_cons, IHl. cbn [length]. rewrite S_INR. lra. Qed.
Lemma Sm_le {A} (l : list A) g h : (forall a, In a l -> g a <= h a) -> Sm l g <= Sm l h.
Proof. induction l; intros H. unfold Sm; simpl; lra. rewrite !Sm_cons.
  pose proof (H a (or_introl eq_refl)). assert (Sm l g <= Sm l h) by (apply IHl; intros; apply H; now right). lra.
    Qed.
Lemma Sm_pos {A} (l : list A) g : (forall a, In a l -> 0 <= g a) -> 0 <= Sm l g.
Proof. intros H. apply Rle_trans with (Sm l (fun _ => 0)). rewrite Sm_const; lra. now apply Sm_le. Qed.
Lemma Sm_flat {A B} (h : A -> list B) l g : Sm (flat_map h l) g = Sm l (fun a => Sm (h a) g).
Proof. induction l. reflexivity. cbn [flat_map]. now rewrite Sm_app, Sm_cons, IHl. Qed.

(* independence, counted: the sum over n-tuples of a product is the n-th power of the sum *)
Definition rprod (l : list R) := fold_right Rmult 1 l.
Lemma product_count {A} (l : list A) g n : Sm (tuples n l) (fun W => rprod (map g W)) = Sm l g ^ n.
Proof.
  induction n. unfold Sm; simpl; lra. cbn [tuples pow]. rewrite Sm_flat, <- IHn.
  rewrite (Sm_ext l _ (fun a => Sm (tuples n l) (fun W => rprod (map g W)) * g a)).
  - rewrite Sm_scal. ring.
  - intros a _. rewrite Sm_map. cbn [map rprod fold_right]. fold (@rprod).
    rewrite (Sm_ext (tuples n l) _ (fun W => g a * rprod (map g W))) by reflexivity. rewrite Sm_scal. ring.
Qed.
(* Markov, counted *)
Lemma markov_count {B} (L : list B) (p : B -> bool) (h : B -> R) :
  (forall b, In b L -> 0 <= h b) -> (forall b, In b L -> p b = true -> 1 <= h b) -> INR (length (filter p L)) <= Sm
    L h.
Proof.
  induction L; intros P H. unfold Sm; simpl; lra. rewrite Sm_cons.
  assert (I : INR (length (filter p L)) <= Sm L h) by (apply IHL; intros; [apply P | apply H]; auto; now right).
  pose proof (P a (or_introl eq_refl)). cbn [filter]. destruct (p a) eqn:E.
  - cbn [length]. rewrite S_INR. pose proof (H a (or_introl eq_refl) E). lra.
  - lra.
Qed.
(* union bound, counted *)
Lemma union_count {A B} (L : list A) (xs : list B) (p : B -> A -> bool) M :
  (forall x, In x xs -> INR (length (filter (p x) L)) <= M) ->
  INR (length (filter (fun W => existsb (fun x => p x W) xs) L)) <= INR (length xs) * M.
Proof.
  intros H. induction xs as [|x xs IH].
  - cbn [existsb]. replace (filter (fun _ => false) L) with (@nil A) by (clear; induction L; auto). simpl. lra.
  - assert (E : (length (filter (fun W => existsb (fun x => p x W) (x :: xs)) L) <=
       length (filter (p x) L) + length (filter (fun W => existsb (fun x => p x W) xs) L))%nat).
    { clear. induction L as [|W L I]; simpl; [lia|]. simpl in I.
      destruct (p x W), (existsb (fun x0 => p x0 W) xs); simpl; lia. }
    apply le_INR in E. rewrite plus_INR in E. cbn [length]. rewrite S_INR.
    pose proof (H x (or_introl eq_refl)). assert (X : forall x, In x xs -> INR (length (filter (p x) L)) <= M) by
      (intros; apply H; now right).
    specialize (IH X). lra.
Qed.
Lemma tuples_in {A} n (l : list A) : forall W, In W (tuples n l) <-> (length W = n /\ forall w, In w W -> In w l).
Proof.
  induction n; intros W; cbn [tuples].
  - split. intros [<-|[]]. split; [reflexivity | intros w []]. intros [E _]. destruct W; [now left | discriminate].
  - rewrite in_flat_map. split.
    + intros [a [Ha H]]. apply in_map_iff in H. destruct H as [V [<- HV]]. apply IHn in HV. destruct HV as [E H].
      split. cbn [length]; lia. intros w [<-|Hw]; auto.
    + intros [E H]. destruct W as [|a V]; [discriminate|]. exists a. split. apply H; now left.
      apply in_map. apply IHn. split. cbn [length] in E; lia. intros; apply H; now right.
Qed.
Lemma tuples_length {A} n (l : list A) : INR (length (tuples n l)) = INR (length l) ^ n.
Proof. pose proof (product_count l (fun _ => 1) n) as H.
  rewrite (Sm_ext (tuples n l) _ (fun _ => 1)) in H.
  rewrite !Sm_const, !Rmult_1_r in H. exact H. intros W _. induction W; cbn [map rprod fold_right]. reflexivity.
  unfold rprod in IHW. rewrite IHW. ring. Qed.
Lemma linear_count {A} (l : list A) g n :
  INR (length l) * Sm (tuples n l) (fun W => Sm W g) = INR (length l) ^ n * (INR n * Sm l g).
Proof.
  induction n. unfold Sm; simpl; ring. cbn [tuples]. rewrite Sm_flat.
  rewrite (Sm_ext l _ (fun a => INR (length l) ^ n * g a + Sm (tuples n l) (fun W => Sm W g))).
  - rewrite Sm_plus, Sm_scal, Sm_const, Rmult_plus_distr_l, IHn, S_INR. cbn [pow]. ring.
  - intros a _. rewrite Sm_map. rewrite (Sm_ext _ _ (fun W => g a + Sm W g)) by reflexivity.
    rewrite Sm_plus, Sm_const, tuples_length. reflexivity.
Qed.
Lemma filter_sub {A} (p q : A -> bool) L : (forall W, In W L -> p W = true -> q W = true) ->
  (length (filter p L) <= length (filter q L))%nat.
Proof.
  induction L; intros H; [auto|]. assert (I : (length (filter p L) <= length (filter q L))%nat) by (apply IHL;
    intros; apply H; auto; now right).
  cbn [filter]. destruct (p a) eqn:E. rewrite (H a (or_introl eq_refl) E). cbn [length]; lia.
  destruct (q a); cbn [length]; lia.
Qed.
