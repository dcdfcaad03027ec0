(* hdp-equation-14, hdp-equation-19 with a bias for each neuron, new-margin-identity. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements CubeSums StatementsTheorem4 StatementsMargin Counting CubeLaw OneStep.
Import ListNotations.
Open Scope R_scope.

Theorem hdp_equation_14 : StatementsMargin.hdp_equation_14.
Proof. exact eq14. Qed.

(* --- (19) --- *)
(* the mean over the tuples of a sum of functions of one place each *)
Fixpoint each {A} (gs : list (A -> R)) (W : list A) : R :=
  match gs, W with g :: gs', w :: W' => g w + each gs' W' | _, _ => 0 end.
Lemma each_count {A} (l : list A) : INR (length l) <> 0 -> forall gs,
  Sm (tuples (length gs) l) (each gs) = INR (length l) ^ length gs * real_sum (map (fun g => Sm l g / INR (length
    l)) gs).
Proof.
  intros Hl. induction gs as [|g gs IH]. unfold Sm; simpl; lra. cbn [length tuples]. rewrite Sm_flat.
  rewrite (Sm_ext l _ (fun a => INR (length l) ^ length gs * g a + Sm (tuples (length gs) l) (each gs))).
  - rewrite Sm_plus, Sm_scal, Sm_const, IH. cbn [map real_sum fold_right pow].
    fold (real_sum (map (fun g0 => Sm l g0 / INR (length l)) gs)). field. exact Hl.
  - intros a _. rewrite Sm_map. rewrite (Sm_ext _ _ (fun W => g a + each gs W)) by reflexivity.
    rewrite Sm_plus, Sm_const, tuples_length. reflexivity.
Qed.
Lemma N1_biases_each d gamma x : In x (cube d) -> forall B W, length W = length B -> (forall w, In w W -> In w (cube
  d)) ->
  N1_biases d B gamma W x = each (map (fun b w => f x * gamma * (Delta_real d b * y1 b (entrywise w x))) B) W.
Proof.
  intros Hx. unfold N1_biases, gd_step, grad_biases. induction B as [|b B IH]; intros [|w W] HL HW; try discriminate.
  reflexivity. cbn [combine map length repeat fst snd N_biases each].
  rewrite IH by (try (now injection HL); intros; apply HW; now right). f_equal.
  assert (Hw : In w (cube d)) by (apply HW; now left). rewrite avg_opp, eq14 by assumption.
  rewrite <- (term_entrywise d) by assumption. pose proof (f_sq d x Hx) as Q.
  replace (f x * gamma * (Delta_real d b * (f x * (f w * hidden b w x)))) with
    (f x * f x * (gamma * Delta_real d b * f w * hidden b w x)) by ring. rewrite Q. ring.
Qed.
Lemma Sm_entrywise d b x : In x (cube d) -> Sm (cube d) (fun w => y1 b (entrywise w x)) = 2 ^ d * Delta_real d b.
Proof.
  intros Hx. rewrite (Sm_ext _ _ (fun w => y1 b (entrywise x w))) by (intros; now rewrite entrywise_comm).
  now rewrite (law_invariance d x (y1 b) Hx), Sm_y1.
Qed.
Theorem hdp_equation_19 : StatementsMargin.hdp_equation_19.
Proof.
  intros d B gamma x Hx n. assert (P : 2 ^ d <> 0) by (apply pow_nonzero; lra).
  set (gs := map (fun b w => f x * gamma * (Delta_real d b * y1 b (entrywise w x))) B).
  assert (E : real_sum (map (fun W => N1_biases d B gamma W x) (matrices n d)) = Sm (tuples (length gs) (cube d))
    (each gs)).
  { unfold gs at 1. rewrite map_length. fold n. fold (matrices n d). apply Sm_ext. intros W HW. unfold matrices in HW.
    apply tuples_in in HW. apply N1_biases_each; tauto. }
  rewrite E, each_count, cube_length by (rewrite cube_length; exact P).
  assert (L : length gs = n) by (unfold gs; apply map_length). rewrite L, <- pow_mult, (Nat.mul_comm d n).
  assert (S : real_sum (map (fun g => Sm (cube d) g / 2 ^ d) gs) =
    gamma * (f x * real_sum (map (fun b => Delta_real d b * Delta_real d b) B))).
  { unfold gs. rewrite map_map. clear - Hx P. induction B as [|b B IH]. cbn; ring.
    cbn [map real_sum fold_right]. fold (real_sum (map (fun b0 => Delta_real d b0 * Delta_real d b0) B)).
    unfold real_sum in IH at 1. rewrite IH, !Sm_scal, Sm_entrywise by assumption. field. exact P. }
  rewrite S. field. apply pow_nonzero; lra.
Qed.

(* --- the margin identity --- *)
Lemma real_dot_flip : forall s w x, real_dot (flip s w) x = real_dot w (entrywise s x).
Proof.
  induction s as [|c s IH]; intros [|a w] [|e x]; cbn [flip entrywise real_dot]; try reflexivity.
  rewrite IH, mult_IZR. ring.
Qed.
Lemma correlation_flip d b s w : In s (cube d) -> correlation d b (flip s w) = f s * correlation d b w.
Proof.
  intros Hs. unfold correlation, avg. fold (Sm (cube d) (fun x => f x * ReLU (real_dot (flip s w) x + b))).
  fold (Sm (cube d) (fun x => f x * ReLU (real_dot w x + b))).
  rewrite (Sm_ext _ _ (fun x => f s * (fun y => f y * ReLU (real_dot w y + b)) (entrywise s x))).
  - rewrite Sm_scal, (law_invariance d s (fun y => f y * ReLU (real_dot w y + b)) Hs). unfold Rdiv. ring.
  - intros x Hx. cbv beta. rewrite real_dot_flip. unfold f. rewrite (parity_entrywise d) by assumption.
    rewrite mult_IZR. pose proof (f_sq d s Hs) as Q. unfold f in Q.
    replace (IZR (parity s) * (IZR (parity s) * IZR (parity x) * ReLU (real_dot w (entrywise s x) + b))) with
      (IZR (parity s) * IZR (parity s) * (IZR (parity x) * ReLU (real_dot w (entrywise s x) + b))) by ring.
    rewrite Q. ring.
Qed.
Lemma mean_ext D g h : (forall p, In p D -> g (fst p) = h (fst p)) -> mean D g = mean D h.
Proof. intros H. unfold mean. f_equal. apply map_ext_in. intros p Hp. now rewrite H. Qed.
Lemma mean_scal D c g : mean D (fun w => c * g w) = c * mean D g.
Proof. unfold mean. rewrite (map_ext _ (fun p => c * (snd p * g (fst p)))) by (intros; ring). apply Sm_scal. Qed.
Lemma mean_Sm {A} D (l : list A) (g : A -> list R -> R) :
  Sm l (fun a => mean D (g a)) = mean D (fun w => Sm l (fun a => g a w)).
Proof.
  induction l as [|a l IH].
  - unfold Sm, mean. cbn. rewrite (map_ext _ (fun _ => 0)) by (intros; ring). symmetry. fold (Sm D (fun _ => 0)).
    rewrite Sm_const. ring.
  - rewrite Sm_cons, IH. unfold mean. fold (Sm D (fun p => snd p * g a (fst p))).
    fold (Sm D (fun p => snd p * Sm l (fun a0 => g a0 (fst p)))). rewrite <- Sm_plus. apply Sm_ext. intros p _.
    rewrite Sm_cons. ring.
Qed.
Lemma ones d : exists o, In o (cube d) /\ forall x, In x (cube d) -> entrywise x o = x.
Proof.
  induction d as [|d [o [Ho E]]]. exists []. split; [now left|]. intros x Hx. simpl in Hx. now destruct Hx as [<-|[]].
  exists (1%Z :: o). split.
  - cbn [cube]. apply in_or_app. left. now apply in_map.
  - intros x Hx. apply cube_S in Hx. destruct Hx as [s [y [-> [_ Hy]]]]. cbn [entrywise]. rewrite E by exact Hy.
    f_equal. apply Z.mul_1_r.
Qed.
(* the mean of one neuron's part of the margin does not depend on x, and its mean over x is the alignment *)
Lemma one_neuron d b D x : flip_invariant d D -> In x (cube d) ->
  mean D (fun w => f x * (correlation d b w * ReLU (real_dot w x + b))) = alignment d b D.
Proof.
  intros HD. destruct (ones d) as [o [Ho Eo]].
  set (g := fun w => correlation d b w * ReLU (real_dot w o + b)).
  assert (K : forall y, In y (cube d) -> mean D (fun w => f y * (correlation d b w * ReLU (real_dot w y + b))) =
    mean D g).
  { intros y Hy. rewrite <- (HD y g Hy). apply mean_ext. intros p _. unfold g.
    rewrite correlation_flip, real_dot_flip, Eo by assumption. ring. }
  intros Hx. rewrite (K x Hx). assert (P : 2 ^ d <> 0) by (apply pow_nonzero; lra).
  apply Rmult_eq_reg_l with (2 ^ d); [|exact P].
  transitivity (Sm (cube d) (fun y => mean D (fun w => f y * (correlation d b w * ReLU (real_dot w y + b))))).
  - rewrite (Sm_ext _ _ (fun _ => mean D g)) by exact K. rewrite Sm_const, cube_length. reflexivity.
  - rewrite (mean_Sm D (cube d) (fun y w => f y * (correlation d b w * ReLU (real_dot w y + b)))).
    unfold alignment. rewrite <- mean_scal. apply mean_ext. intros p _. set (w := fst p).
    rewrite (Sm_ext _ _ (fun y => correlation d b w * (f y * ReLU (real_dot w y + b)))) by (intros; ring).
    rewrite Sm_scal. unfold correlation at 3. unfold avg.
    fold (Sm (cube d) (fun y => f y * ReLU (real_dot w y + b))). field. exact P.
Qed.
Lemma draws_linear D g : real_sum (map snd D) = 1 -> forall n,
  mean_of_draws n D (fun W => real_sum (map g W)) = INR n * mean D g.
Proof.
  intros H1. unfold mean_of_draws.
  assert (T : forall n, Sm (tuples n D) (fun W => fold_right Rmult 1 (map snd W)) = 1).
  { intros n. pose proof (product_count D snd n) as H. unfold rprod in H. rewrite H.
    unfold Sm. rewrite H1. apply pow1. }
  induction n as [|n IH]. cbn. ring. cbn [tuples].
  fold (Sm (flat_map (fun a => map (cons a) (tuples n D)) D) (fun W => fold_right Rmult 1 (map snd W) * real_sum
    (map g (map fst W)))).
  rewrite Sm_flat.
  rewrite (Sm_ext D _ (fun p => snd p * g (fst p) + INR n * mean D g * snd p)).
  - rewrite Sm_plus, Sm_scal. unfold Sm at 2. rewrite H1, S_INR. unfold mean, Sm. ring.
  - intros p _. rewrite Sm_map. rewrite (Sm_ext _ _ (fun W => snd p * g (fst p) * fold_right Rmult 1 (map snd W) +
      snd p * (fold_right Rmult 1 (map snd W) * real_sum (map g (map fst W))))).
    + rewrite Sm_plus, !Sm_scal, T. unfold Sm at 1. rewrite IH. ring.
    + intros W _. cbn [map fold_right real_sum]. fold (real_sum (map g (map fst W))). ring.
Qed.
Theorem new_margin_identity : StatementsMargin.new_margin_identity.
Proof.
  intros d n b gamma D x H1 _ HD Hx.
  rewrite <- (one_neuron d b D x HD Hx).
  transitivity (mean_of_draws n D (fun W => real_sum (map (fun w => gamma * (f x * (correlation d b w * ReLU
    (real_dot w x + b)))) W))).
  - unfold mean_of_draws. f_equal. apply map_ext. intros W. f_equal. unfold margin.
    fold (Sm (map fst W) (fun w => gamma * correlation d b w * ReLU (real_dot w x + b))). rewrite <- Sm_scal.
    apply Sm_ext. intros; ring.
  - rewrite draws_linear, mean_scal by exact H1. ring.
Qed.
