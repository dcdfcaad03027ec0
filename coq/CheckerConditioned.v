(* A mean as the mean of two, one coordinate being 1 or -1, docs/PROOF-FORMAT.md, section 4. *)
From Coq Require Import ZArith QArith Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerSyntax CheckerFactors CheckerTotals CheckerTrees CheckerMeans.
Import ListNotations.
Open Scope R_scope.

Definition less_one (t : tree) : tree := Add t (Neg (Number 1)).
Definition signed_tree (negative : bool) (t : tree) : tree := if negative then Neg t else t.
(* the mean over the other coordinates *)
Definition branch (x : name) (d body : tree) (b : bool) : tree :=
  Mean x (less_one d) (replaced x (Add (Total x) (signed_tree b (Number 1))) (signed_tree b (Chi x))
    (fun m => signed_tree b (ChiOf x (less_one m))) (fun _ => signed_tree b (Number 1)) body).
Definition conditioned_mean (x : name) (d body : tree) : tree := Div (Add (branch x d body false) (branch x d body true)) (Number 2).
Definition conditionable (x : name) (d body m : tree) : bool :=
  closed d && closed m && replaceable x (outer x d m body) [] body.

(* --- soundness --- *)
(* the point with one more coordinate at p *)
Fixpoint insert_at (p : nat) (b : bool) (s : list bool) : list bool :=
  match p, s with O, _ => b :: s | S q, [] => [b] | S q, a :: s' => a :: insert_at q b s' end.
Lemma insert_total p b : forall s, total_of (insert_at p b s) = coordinate b + total_of s.
Proof.
  induction p as [|p IH]; intros [|a s]; try reflexivity. cbn [insert_at]. change (total_of (a :: insert_at p b s)) with (coordinate a + total_of (insert_at p b s)).
  rewrite IH. change (total_of (a :: s)) with (coordinate a + total_of s). ring.
Qed.
Lemma insert_product p b : forall s, product_of (insert_at p b s) = coordinate b * product_of s.
Proof.
  induction p as [|p IH]; intros [|a s]; try reflexivity. cbn [insert_at]. change (product_of (a :: insert_at p b s)) with (coordinate a * product_of (insert_at p b s)).
  rewrite IH. change (product_of (a :: s)) with (coordinate a * product_of s). ring.
Qed.
Lemma insert_length p b : forall s, length (insert_at p b s) = S (length s).
Proof. induction p as [|p IH]; intros [|a s]; try reflexivity. cbn [insert_at length]. now rewrite IH. Qed.
Lemma insert_nth p b : forall s, (p <= length s)%nat -> nth_error (insert_at p b s) p = Some b.
Proof. induction p as [|p IH]; intros [|a s] H; cbn [length] in H; try reflexivity; try lia. cbn [insert_at nth_error]. apply IH. lia. Qed.
Lemma insert_covers p : forall s n, length s = S n -> (p <= n)%nat -> exists b s', length s' = n /\ s = insert_at p b s'.
Proof.
  induction p as [|p IH]; intros [|a s] n L P; cbn [length] in L; try lia.
  - exists a, s. split; [lia|reflexivity].
  - destruct n as [|n]; [lia|]. destruct (IH s n ltac:(lia) ltac:(lia)) as [b [s' [L' ->]]]. exists b, (a :: s'). split; [cbn; lia|reflexivity].
Qed.
Lemma cube_insert n : forall p g, (p <= n)%nat -> cube_sum (S n) g = cube_sum n (fun s => g (insert_at p false s)) + cube_sum n (fun s => g (insert_at p true s)).
Proof.
  induction n as [|n IH]; intros p g P. replace p with 0%nat by lia. reflexivity. destruct p as [|p]; [reflexivity|].
  change (cube_sum (S (S n)) g) with (cube_sum (S n) (fun s => g (false :: s)) + cube_sum (S n) (fun s => g (true :: s))).
  rewrite (IH p (fun s => g (false :: s))), (IH p (fun s => g (true :: s))) by lia.
  change (cube_sum (S n) (fun s => g (insert_at (S p) false s))) with
    (cube_sum n (fun s => g (false :: insert_at p false s)) + cube_sum n (fun s => g (true :: insert_at p false s))).
  change (cube_sum (S n) (fun s => g (insert_at (S p) true s))) with
    (cube_sum n (fun s => g (false :: insert_at p true s)) + cube_sum n (fun s => g (true :: insert_at p true s))). ring.
Qed.
Definition value_at (f : list bool -> option R) (s : list bool) : R := match f s with Some x => x | None => 0 end.
Lemma cube_total_defined n : forall f c, cube_total n f = Some c -> (forall s, length s = n -> f s = Some (value_at f s)) /\ c = cube_sum n (value_at f).
Proof.
  induction n as [|n IH]; intros f c H; cbn [cube_total cube_sum] in *.
  - unfold value_at. rewrite H. split; [|reflexivity]. intros [|]; [now rewrite H|discriminate].
  - apply both_some in H. destruct H as [a [b [A [B E]]]]. destruct (IH _ _ A) as [A1 A2], (IH _ _ B) as [B1 B2]. inversion E; subst. split; [|reflexivity].
    intros [|[|] s] L; cbn [length] in L; try lia; [apply (B1 s)|apply (A1 s)]; lia.
Qed.
Lemma signed_meaning pts rho b t y : meaning_at pts rho t = Some y -> meaning_at pts rho (signed_tree b t) = Some (coordinate b * y).
Proof. intros H. destruct b; cbn [signed_tree coordinate meaning_at]; rewrite ?H; f_equal; ring. Qed.
Lemma less_one_meaning pts rho t z : meaning_at pts rho t = Some (IZR z) -> meaning_at pts rho (less_one t) = Some (IZR (z - 1)).
Proof. intros H. unfold less_one. cbn [meaning_at]. rewrite H. cbn [both]. rewrite minus_IZR. reflexivity. Qed.
Lemma conditioned_sound rho x d body m n mv p v : (1 <= n)%Z -> meaning rho d = Some (IZR n) -> meaning rho m = Some (IZR (Z.of_nat mv)) ->
  (1 <= mv)%nat -> (p + mv <= Z.to_nat n)%nat -> selects rho m body x p mv -> conditionable x d body m = true ->
  meaning rho (conditioned_mean x d body) = Some v -> meaning rho (Mean x d body) = Some v.
Proof.
  intros N D M MV P [SM SJ] C H. unfold conditionable in C. apply andb_prop in C. destruct C as [C RB]. apply andb_prop in C. destruct C as [CD CM].
  set (e := fun b => replaced x (Add (Total x) (signed_tree b (Number 1))) (signed_tree b (Chi x)) (fun m => signed_tree b (ChiOf x (less_one m))) (fun _ => signed_tree b (Number 1)) body).
  set (f := fun s => meaning_at (bind_point no_points x s) rho body). set (k := Z.to_nat (n - 1)). assert (K : Z.to_nat n = S k) by (unfold k; lia).
  assert (F : forall b s, length s = k -> f (insert_at p b s) = meaning_at (bind_point no_points x s) rho (e b)).
  { intros b s L. unfold f, e. apply (replaced_meaning x (outer x d m body) [] rho (insert_at p b s) s).
    - intros pts pts' r sg B. pose proof (the_other _ _ _ _ _ _ _ _ _ _ B) as O. split.
      + cbn [meaning_at]. rewrite O, (signed_meaning pts' sg b (Number 1) 1 eq_refl). cbn [both]. rewrite insert_total. f_equal. ring.
      + rewrite (signed_meaning pts' sg b (Chi x) (product_of s)); [now rewrite insert_product|]. cbn [meaning_at]. now rewrite O.
    - intros m' pts pts' r sg J B. destruct (SM m' J) as [-> P0]. subst p. pose proof (the_other _ _ _ _ _ _ _ _ _ _ B) as O. pose proof (the_point _ _ _ _ _ _ _ _ _ _ B) as T.
      assert (MS : forall q, meaning_at q sg m = Some (IZR (Z.of_nat mv))).
      { intros q. rewrite <- M. apply closed_ext; [exact CM|]. intros y Y. apply (fixed_names _ _ _ _ _ _ _ _ _ _ B). unfold outer. apply in_or_app. right. apply in_or_app. now left. }
      assert (MR : meaning_at pts r m = Some (IZR (Z.of_nat mv))).
      { rewrite <- (MS pts). apply closed_ext; [exact CM|]. intros y _. apply (same_names _ _ _ _ _ _ _ _ _ _ B). intros []. }
      rewrite (signed_meaning pts' sg b _ (product_of (firstn (mv - 1) s))).
      + cbn [meaning_at]. rewrite MR, T. unfold block_of. rewrite integer_is. cbn [insert_at length]. destruct (Z_lt_dec (Z.of_nat mv) 0); [lia|].
        destruct (Z_lt_dec (Z.of_nat (S (length s))) (Z.of_nat mv)); [lia|]. rewrite Nat2Z.id. replace mv with (S (mv - 1)) at 1 by lia. reflexivity.
      + cbn [meaning_at]. fold (meaning_at pts' sg (less_one m)). rewrite (less_one_meaning pts' sg m _ (MS pts')), O. unfold block_of. rewrite integer_is.
        destruct (Z_lt_dec (Z.of_nat mv - 1) 0); [lia|]. destruct (Z_lt_dec (Z.of_nat (length s)) (Z.of_nat mv - 1)); [lia|].
        do 3 f_equal. lia.
    - intros j pts pts' r sg J B. destruct (SJ j J) as [CJ [_ MJ]]. rewrite (signed_meaning pts' sg b (Number 1) 1 eq_refl). cbn [meaning_at].
      assert (MR : meaning_at pts r j = Some (IZR (Z.of_nat p + 1))).
      { rewrite <- MJ. apply closed_ext; [exact CJ|]. intros y Y. rewrite (same_names _ _ _ _ _ _ _ _ _ _ B y) by (intros []).
        apply (fixed_names _ _ _ _ _ _ _ _ _ _ B). unfold outer. do 2 (apply in_or_app; right). apply in_flat_map. now exists j. }
      rewrite MR, (the_point _ _ _ _ _ _ _ _ _ _ B). unfold coordinate_of. rewrite integer_is. destruct (Z_lt_dec (Z.of_nat p + 1) 1); [lia|].
      replace (Z.to_nat (Z.of_nat p + 1 - 1)) with p by lia. rewrite insert_nth by lia. f_equal. ring.
    - exact RB.
    - split; auto.
      + unfold bind_point. now rewrite Pos.eqb_refl.
      + unfold bind_point. now rewrite Pos.eqb_refl.
      + intros y Y. unfold bind_point. destruct (Pos.eqb_spec y x); [contradiction|reflexivity]. }
  assert (B : forall b w, meaning rho (branch x d body b) = Some w -> (forall s, length s = k -> f (insert_at p b s) = Some (value_at f (insert_at p b s))) /\
     w = cube_sum k (fun s => value_at f (insert_at p b s)) / 2 ^ k).
  { intros b w W. unfold branch in W. fold (e b) in W. cbn [meaning_at] in W. fold (meaning_at no_points rho (less_one d)) in W.
    change (meaning_at no_points rho (Add d (Neg (Number 1)))) with (meaning rho (less_one d)) in W. rewrite (less_one_meaning _ rho d n D) in W.
    unfold mean_over in W. rewrite integer_is in W. destruct (Z_lt_dec (n - 1) 0); [lia|]. fold k in W.
    destruct (cube_total k (fun s => meaning_at (bind_point no_points x s) rho (e b))) as [c|] eqn:T; [|discriminate]. inversion W; subst w. clear W.
    destruct (cube_total_defined k _ c T) as [T1 T2]. split.
    - intros s L. unfold value_at. rewrite (F b s L), (T1 s L). reflexivity.
    - f_equal. rewrite T2. apply cube_sum_ext. intros s L. unfold value_at. now rewrite (F b s L). }
  unfold conditioned_mean in H. cbn [meaning_at] in H. apply both_some in H. destruct H as [a [two [A [T H]]]]. inversion T; subst two. apply both_some in A. destruct A as [w0 [w1 [W0 [W1 A]]]].
  destruct (B false w0 W0) as [D0 E0], (B true w1 W1) as [D1 E1]. inversion A; subst a. destruct (Req_EM_T 2 0); [discriminate|]. inversion H; subst v.
  cbn [meaning_at]. rewrite D. unfold mean_over. rewrite integer_is. destruct (Z_lt_dec n 0); [lia|]. fold f. rewrite K, (cube_total_some (S k) f (value_at f)).
  - rewrite (cube_insert k p) by lia. f_equal. rewrite E0, E1. cbn [pow]. field. apply pow_nonzero. lra.
  - intros s L. destruct (insert_covers p s k L ltac:(lia)) as [b [s' [L' ->]]]. destruct b; [now apply D1|now apply D0].
Qed.
