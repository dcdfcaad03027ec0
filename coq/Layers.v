(* The derivative of a 1-homogeneous network at scaled weights. *)
From Coq Require Import List Reals Lia Lra FunctionalExtensionality.
From ExactParity Require Import StatementsLayers.
Import ListNotations.
Open Scope R_scope.

Lemma inner_scaled c d u : forall v, inner (map (Rmult c) u) (map (Rmult d) v) = c * d * inner u v.
Proof. induction u as [|a u IH]; intros [|b v]; cbn [map inner]; try ring. rewrite IH. ring. Qed.
Lemma apply_scaled c d W x : apply (map (map (Rmult c)) W) (map (Rmult d) x) = map (Rmult (c * d)) (apply W x).
Proof. unfold apply. rewrite !map_map. apply map_ext. intros row. apply inner_scaled. Qed.
Lemma sigma_scaled sigma d y : (forall c z, 0 <= c -> sigma (c * z) = c * sigma z) -> 0 <= d -> map sigma (map (Rmult d) y) = map (Rmult d) (map sigma y).
Proof. intros H D. rewrite !map_map. apply map_ext. intros z. now apply H. Qed.
Lemma product_pos C : (forall c, In c C -> 0 < c) -> 0 < product C.
Proof.
  induction C as [|c C IH]; intros H; [cbn; lra|]. cbn [product fold_right]. fold (product C). apply Rmult_lt_0_compat; [apply H; now left|apply IH; intros; apply H; now right].
Qed.
Lemma upper_scaled sigma : (forall c z, 0 <= c -> sigma (c * z) = c * sigma z) -> forall C layers d y, length C = length layers ->
  (forall c, In c C -> 0 < c) -> 0 <= d ->
  upper_layers sigma (scaled C layers) (map (Rmult d) y) = map (Rmult (product C * d)) (upper_layers sigma layers y).
Proof.
  intros H. induction C as [|c C IH]; intros [|W layers] d y L P D; try discriminate; cbn [scaled upper_layers].
  - apply map_ext. intros z. cbn. ring.
  - rewrite (sigma_scaled sigma d y H D), apply_scaled. assert (C0 : 0 < c) by (apply P; now left).
    rewrite IH; [|now injection L|intros; apply P; now right|apply Rmult_le_pos; lra]. apply map_ext. intros z. cbn [product fold_right]. fold (product C). ring.
Qed.
Lemma network_scaled sigma C layers x : (forall c z, 0 <= c -> sigma (c * z) = c * sigma z) -> length C = length layers ->
  (forall c, In c C -> 0 < c) -> network sigma (scaled C layers) x = map (Rmult (product C)) (network sigma layers x).
Proof.
  intros H L P. destruct C as [|c C], layers as [|W layers]; try discriminate; cbn [scaled network].
  - rewrite <- (map_id x) at 1. apply map_ext. intros z. cbn. ring.
  - assert (E : apply (map (map (Rmult c)) W) x = map (Rmult c) (apply W x)).
    { rewrite <- (map_id x) at 1. rewrite (map_ext (fun z : R => z) (Rmult 1)) by (intros; ring). rewrite apply_scaled. apply map_ext. intros z. ring. }
    rewrite E, (upper_scaled sigma H C layers c); [|now injection L|intros; apply P; now right|apply Rlt_le, P; now left].
    apply map_ext. intros z. cbn [product fold_right]. fold (product C). ring.
Qed.
Lemma map_updated {A B} (f : A -> B) g g' : (forall a, f (g a) = g' (f a)) -> forall n l, map f (updated n g l) = updated n g' (map f l).
Proof. intros H. induction n as [|n IH]; intros [|a l]; cbn [updated map]; try reflexivity; [now rewrite H|now rewrite IH]. Qed.
Lemma scaled_entry : forall l C layers i j t, length C = length layers -> (l < length layers)%nat ->
  scaled C (with_entry l i j t layers) = with_entry l i j (nth l C 1 * t) (scaled C layers).
Proof.
  induction l as [|l IH]; intros [|c C] [|W layers] i j t L B; cbn [length] in *; try lia; unfold with_entry in *; cbn [updated scaled nth].
  - f_equal. apply map_updated. intros row. apply map_updated. reflexivity.
  - f_equal. apply IH; lia.
Qed.
Lemma length_updated {A} n (f : A -> A) : forall l, length (updated n f l) = length l.
Proof. induction n as [|n IH]; intros [|a l]; cbn [updated length]; auto. Qed.
Lemma product_split : forall l C, (l < length C)%nat -> product C = nth l C 1 * product_without l C.
Proof.
  unfold product_without. induction l as [|l IH]; intros [|c C] H; cbn [length] in H; try lia.
  - cbn [nth firstn skipn product fold_right]. ring.
  - cbn [nth firstn product fold_right]. fold (product C) (product (firstn l C)). rewrite (IH C) by lia. change (skipn (S (S l)) (c :: C)) with (skipn (S l) C). ring.
Qed.
Theorem hdp_lemma_4_corrected__derivative : StatementsLayers.hdp_lemma_4_corrected__derivative.
Proof.
  intros sigma C layers l i j output x t D H L P B F. set (c := nth l C 1). assert (C0 : 0 < c) by (apply P, nth_In; lia).
  set (f := fun s => nth output (network sigma (with_entry l i j s layers) x) 0) in *.
  assert (E : (fun s => nth output (network sigma (with_entry l i j s (scaled C layers)) x) 0) = mult_real_fct (product C) (comp f (mult_real_fct (/ c) id))).
  { apply functional_extensionality. intros s. unfold mult_real_fct, comp, f, id. replace s with (c * (/ c * s)) at 1 by (field; lra).
    unfold c at 1. rewrite <- (scaled_entry l C layers i j _ L B). rewrite (network_scaled sigma C _ x H); [|unfold with_entry; now rewrite length_updated|exact P].
    fold c. rewrite <- (map_nth (Rmult (product C))). f_equal. ring. }
  rewrite E. replace (product_without l C * D) with (product C * (D * (/ c * 1))) by (rewrite (product_split l C) by lia; fold c; field; lra).
  apply derivable_pt_lim_scal, derivable_pt_lim_comp.
  - apply derivable_pt_lim_scal, derivable_pt_lim_id.
  - unfold mult_real_fct, id. replace (/ c * (c * t)) with t by (field; lra). exact F.
Qed.
(* sigma = id, one layer of one weight: prod_h C_h = C_1 in place of the empty product *)
Theorem mutant_hdp_lemma_4_corrected__every_layer : ~ derivative_scales_by (fun _ C => product C).
Proof.
  intros H. specialize (H (fun z => z) [2] [[[1]]] 0%nat 0%nat 0%nat 0%nat [1] 1 1 ltac:(auto) eq_refl ltac:(intros c [<-|[]]; lra) ltac:(cbn; lia)).
  assert (F : (fun s => nth 0 (network (fun z => z) (with_entry 0 0 0 s [[[1]]]) [1]) 0) = id) by (apply functional_extensionality; intros s; cbn; unfold id; ring).
  assert (G : (fun s => nth 0 (network (fun z => z) (with_entry 0 0 0 s (scaled [2] [[[1]]])) [1]) 0) = id) by (apply functional_extensionality; intros s; cbn; unfold id; ring).
  rewrite F, G in H. pose proof (H (derivable_pt_lim_id 1)) as K. pose proof (derivable_pt_lim_id (nth 0 [2] 1 * 1)) as K'.
  pose proof (uniqueness_limite _ _ _ _ K K') as U. cbn in U. lra.
Qed.
