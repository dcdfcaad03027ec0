(* A mean over the cube as a sum over the numbers of -1, docs/PROOF-FORMAT.md, section 4. *)
From Coq Require Import ZArith QArith Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import Statements Binomials CheckerPolynomials CheckerSyntax CheckerFactors CheckerTotals CheckerTrees.
Import ListNotations.
Open Scope R_scope.

(* --- counting --- *)
Fixpoint negatives (s : list bool) : Z := match s with [] => 0 | b :: s' => (if b then 1 else 0) + negatives s' end%Z.
Fixpoint cube_sum (n : nat) (g : list bool -> R) : R :=
  match n with O => g [] | S m => cube_sum m (fun s => g (false :: s)) + cube_sum m (fun s => g (true :: s)) end.
Lemma cube_sum_ext n : forall f g, (forall s, length s = n -> f s = g s) -> cube_sum n f = cube_sum n g.
Proof.
  induction n as [|n IH]; intros f g H; cbn [cube_sum]; [now apply H|].
  rewrite (IH (fun s => f (false :: s)) (fun s => g (false :: s))), (IH (fun s => f (true :: s)) (fun s => g (true :: s))); [reflexivity| |]; intros s L; apply H; cbn; lia.
Qed.
Lemma cube_total_some n : forall f g, (forall s, length s = n -> f s = Some (g s)) -> cube_total n f = Some (cube_sum n g).
Proof.
  induction n as [|n IH]; intros f g H; cbn [cube_total cube_sum]; [now apply H|].
  rewrite (IH (fun s => f (false :: s)) (fun s => g (false :: s))), (IH (fun s => f (true :: s)) (fun s => g (true :: s))); [reflexivity| |]; intros s L; apply H; cbn; lia.
Qed.
Lemma cube_sum_plus n : forall f g, cube_sum n (fun s => f s + g s) = cube_sum n f + cube_sum n g.
Proof. induction n as [|n IH]; intros f g; cbn [cube_sum]; [reflexivity|]. rewrite !IH. ring. Qed.
Definition count (n : nat) (i : Z) : R := IZR (binomial n i).
Definition weighted (n : nat) (g : Z -> R) : R := total_sum (S n) 0 (fun i => count n i * g i).
Lemma weighted_step n g : weighted (S n) g = weighted n g + weighted n (fun i => g (i + 1)%Z).
Proof.
  unfold weighted. rewrite (total_sum_ext (S (S n)) _ (fun i => count n i * g i + count n (i - 1) * g i)).
  2: { intros i _. unfold count. cbn [binomial]. rewrite plus_IZR. ring. }
  rewrite total_sum_add. f_equal.
  - rewrite total_sum_last. unfold count at 2. rewrite binomial_big by lia. ring.
  - change (total_sum (S (S n)) 0 (fun i => count n (i - 1) * g i)) with (count n (0 - 1) * g 0%Z + total_sum (S n) (0 + 1) (fun i => count n (i - 1) * g i)).
    rewrite total_sum_shift. unfold count at 1. rewrite binomial_neg by lia. rewrite (total_sum_ext (S n) _ (fun i => count n i * g (i + 1)%Z)); [ring|].
    intros i _. now replace (i + 1 - 1)%Z with i by lia.
Qed.
Lemma weighted_ext n f g : (forall i, (0 <= i <= Z.of_nat n)%Z -> f i = g i) -> weighted n f = weighted n g.
Proof. intros H. apply total_sum_ext. intros i J. rewrite H by lia. reflexivity. Qed.
Lemma cube_negatives n : forall g, cube_sum n (fun s => g (negatives s)) = weighted n g.
Proof.
  induction n as [|n IH]; intros g. unfold weighted, count. cbn. ring. rewrite weighted_step, <- !IH. cbn [cube_sum]. f_equal.
  apply cube_sum_ext. intros s _. cbn [negatives]. f_equal. lia.
Qed.
Lemma cube_blocks m : forall r h, cube_sum (m + r) (fun s => h (negatives (firstn m s)) (negatives (skipn m s)))
  = weighted m (fun a => weighted r (fun b => h a b)).
Proof.
  induction m as [|m IH]; intros r h.
  - cbn [Nat.add firstn skipn negatives]. rewrite (cube_negatives r (fun b => h 0%Z b)). unfold weighted at 2. cbn [total_sum]. replace (count 0 0) with 1 by reflexivity. ring.
  - cbn [Nat.add cube_sum firstn skipn negatives]. rewrite weighted_step, (IH r (fun a b => h (0 + a)%Z b)), (IH r (fun a b => h (1 + a)%Z b)). f_equal.
    apply weighted_ext. intros a _. apply weighted_ext. intros b _. f_equal. lia.
Qed.
(* no coordinate differs from the first *)
Lemma cube_coordinate n : forall j (g : bool -> Z -> R), (j <= n)%nat ->
  cube_sum (S n) (fun s => g (nth j s false) (negatives s)) = cube_sum (S n) (fun s => g (nth 0 s false) (negatives s)).
Proof.
  induction n as [|n IH]; intros j g L. now replace j with 0%nat by lia. destruct j as [|j]; [reflexivity|].
  change (cube_sum (S (S n)) (fun s => g (nth (S j) s false) (negatives s)))
    with (cube_sum (S n) (fun s => g (nth j s false) (0 + negatives s)%Z) + cube_sum (S n) (fun s => g (nth j s false) (1 + negatives s)%Z)).
  rewrite (IH j (fun b z => g b (0 + z)%Z)), (IH j (fun b z => g b (1 + z)%Z)) by lia. cbn [cube_sum nth negatives].
  set (A := cube_sum n _). set (B := cube_sum n _). set (C := cube_sum n _). set (D := cube_sum n _).
  match goal with |- _ = ?x => transitivity (A + C + (B + D)); [ring|] end. reflexivity.
Qed.
Lemma negatives_app a b : negatives (a ++ b) = (negatives a + negatives b)%Z.
Proof. induction a as [|x a IH]; cbn [app negatives]; [reflexivity|]. rewrite IH. lia. Qed.
Lemma negatives_range s : (0 <= negatives s <= Z.of_nat (length s))%Z.
Proof. induction s as [|b s IH]; cbn [negatives length]; [lia|]. destruct b; lia. Qed.
Lemma total_of_negatives s : total_of s = IZR (Z.of_nat (length s)) - 2 * IZR (negatives s).
Proof.
  induction s as [|b s IH]; [cbn; lra|]. change (total_of (b :: s)) with (coordinate b + total_of s). rewrite IH. cbn [length negatives].
  rewrite Nat2Z.inj_succ, plus_IZR. unfold Z.succ. rewrite plus_IZR. destruct b; cbn [coordinate]; ring.
Qed.
Lemma product_of_negatives s : product_of s = (-1) ^ Z.to_nat (negatives s).
Proof.
  induction s as [|b s IH]; [reflexivity|]. change (product_of (b :: s)) with (coordinate b * product_of s). rewrite IH. cbn [negatives]. pose proof (negatives_range s).
  destruct b; cbn [coordinate].
  - replace (Z.to_nat (1 + negatives s)) with (S (Z.to_nat (negatives s))) by lia. reflexivity.
  - rewrite Z.add_0_l. ring.
Qed.

(* --- the sum that a mean is --- *)
Definition minus_one : tree := Neg (Number 1).
Definition difference_of (a b : tree) : tree := Add a (Neg b).
Definition body_by (x : name) (d : tree) (ones : tree) (block : tree) (body : tree) : tree :=
  replaced x (difference_of d (Mul (Number 2) ones)) (Pow minus_one ones) (fun _ => block) (fun _ => block) body.
Definition unfolded (x : name) (d body : tree) (m : option tree) (i k : name) : tree :=
  match m with
  | Some m =>
      Div (Sum i (Number 0) m (Mul (Call2 Binomial m (Name i))
            (Sum k (Number 0) (difference_of d m) (Mul (Call2 Binomial (difference_of d m) (Name k))
              (body_by x d (Add (Name k) (Name i)) (Pow minus_one (Name i)) body)))))
          (Pow (Number 2) d)
  | None => Div (Sum k (Number 0) d (Mul (Call2 Binomial d (Name k)) (body_by x d (Name k) (Name k) body))) (Pow (Number 2) d)
  end.
Definition apart (l : list name) (t : tree) : bool := forallb (fun y => negb (is_in y l)) (names_in t).
(* the names i, k are new; nothing in the body binds a name of d or m *)
Definition outer (x : name) (d m body : tree) : list name := names_in d ++ names_in m ++ flat_map names_in (uses_of false x body).
Definition unfoldable (x : name) (d body m : tree) (i k : name) : bool :=
  negb (Pos.eqb i k) && closed d && closed m && apart [i; k] d && apart [i; k] m
  && replaceable x (i :: k :: outer x d m body) [i; k] body && forallb (apart [i; k]) (uses_of false x body).

(* --- soundness --- *)
Lemma integer_is z : integer_of (IZR z) = Some z.
Proof. unfold integer_of. rewrite Int_part_IZR. destruct (Req_EM_T (IZR z) (IZR z)); [reflexivity|congruence]. Qed.
Lemma power_of_natural a n : (0 <= n)%Z -> power_of a (n) = Some (a ^ Z.to_nat n).
Proof. intros H. unfold power_of. destruct (Z_lt_dec n 0); [lia|]. f_equal. destruct n; [reflexivity|now rewrite Z2Nat.inj_pos|lia]. Qed.
Lemma over_range_integers a b f : over_range (Some (IZR a)) (Some (IZR b)) f = f a b.
Proof. unfold over_range. cbn [both]. now rewrite !integer_is. Qed.
Lemma choose_count n i : (0 <= n)%Z -> choose n i = count (Z.to_nat n) i.
Proof. intros H. unfold choose, count. destruct (Z_lt_dec n 0); [lia|reflexivity]. Qed.
Lemma apart_ext l t rho sigma pts pts' : closed t = true -> apart l t = true -> (forall y, ~ In y l -> rho y = sigma y) -> meaning_at pts rho t = meaning_at pts' sigma t.
Proof.
  intros C A E. apply closed_ext; [exact C|]. intros y Y. apply E. unfold apart in A. rewrite forallb_forall in A. specialize (A y Y). now apply not_in_false.
Qed.
Lemma both_some (x y : option R) f z : both x y f = Some z -> exists a b, x = Some a /\ y = Some b /\ f a b = Some z.
Proof. destruct x, y; cbn; try discriminate. eauto. Qed.
(* a sum of counts against terms, all of them defined *)
Lemma weighted_sum n f w : (0 <= n)%Z -> sum_terms (length_of_range 0 n) 0 f = Some w ->
  forall g, (forall i x, (0 <= i <= n)%Z -> f i = Some x -> x = count (Z.to_nat n) i * g i) ->
  (forall i, (0 <= i <= n)%Z -> f i <> None) /\ w = weighted (Z.to_nat n) g.
Proof.
  intros N H g G. apply sum_terms_some in H. destruct H as [A B]. unfold length_of_range in *. split; [intros i J; apply A; lia|].
  rewrite B. unfold weighted. replace (Z.to_nat (n + 1 - 0)) with (S (Z.to_nat n)) by lia. apply total_sum_ext. intros i J. unfold total.
  specialize (A i). destruct (f i) as [y|] eqn:F; [apply G; [lia|exact F]|exfalso; apply A; [lia|reflexivity]].
Qed.
(* the mean where every value of the body is h of the numbers of -1 in a block and outside of it *)
Lemma mean_by_blocks x d body rho n v h (a : list bool -> Z) : (0 <= n)%Z -> meaning rho d = Some (IZR n) ->
  (forall s, length s = Z.to_nat n -> meaning_at (bind_point no_points x s) rho body = Some (h (a s) (negatives s - a s)%Z)) ->
  cube_sum (Z.to_nat n) (fun s => h (a s) (negatives s - a s)%Z) / 2 ^ Z.to_nat n = v -> meaning rho (Mean x d body) = Some v.
Proof.
  intros N D B V. cbn [meaning_at]. rewrite D. unfold mean_over. rewrite integer_is. destruct (Z_lt_dec n 0); [lia|]. now rewrite (cube_total_some _ _ _ B), V.
Qed.
(* the block is the first mv coordinates, or the one at p *)
Definition block (p mv : nat) (s : list bool) : list bool := firstn mv (skipn p s).
Lemma cube_block n mv p h : (p + mv <= n)%nat -> p = 0%nat \/ mv = 1%nat ->
  cube_sum n (fun s => h (negatives (block p mv s)) (negatives s - negatives (block p mv s))%Z) = weighted mv (fun i => weighted (n - mv) (fun k => h i k)).
Proof.
  intros L C. rewrite <- cube_blocks. replace (mv + (n - mv))%nat with n by lia.
  assert (Z0 : cube_sum n (fun s => h (negatives (block 0 mv s)) (negatives s - negatives (block 0 mv s))%Z) = cube_sum n (fun s => h (negatives (firstn mv s)) (negatives (skipn mv s)))).
  { apply cube_sum_ext. intros s _. unfold block. cbn [skipn]. f_equal. rewrite <- (firstn_skipn mv s) at 1. rewrite negatives_app. lia. }
  destruct C as [->| ->]; [exact Z0|]. rewrite <- Z0. clear Z0. destruct n as [|n]; [lia|].
  set (g := fun (b : bool) z => h (if b then 1 else 0)%Z (z - (if b then 1 else 0))%Z).
  assert (B : forall q s, negatives (block q 1 s) = (if nth q s false then 1 else 0)%Z).
  { clear. unfold block. induction q as [|q IH]; intros [|b s]; try reflexivity; [destruct b; reflexivity|exact (IH s)]. }
  transitivity (cube_sum (S n) (fun s => g (nth p s false) (negatives s))).
  - apply cube_sum_ext. intros s S. unfold g. now rewrite (B p s).
  - rewrite (cube_coordinate n p g) by lia. apply cube_sum_ext. intros s S. unfold g. now rewrite (B 0%nat s).
Qed.
(* which coordinates chi(x, m) and x[j] are about *)
Definition selects (rho : valuation) (m body : tree) (x : name) (p mv : nat) : Prop :=
  (forall m', In m' (uses_of true x body) -> m' = m /\ p = 0%nat) /\
  (forall j, In j (uses_of false x body) -> closed j = true /\ mv = 1%nat /\ meaning rho j = Some (IZR (Z.of_nat p + 1))).
Lemma block_value n s p mv : length s = n -> (p + mv <= n)%nat -> p = 0%nat -> block_of s (IZR (Z.of_nat mv)) = Some ((-1) ^ Z.to_nat (negatives (block p mv s))).
Proof.
  intros L B ->. unfold block_of. rewrite integer_is. destruct (Z_lt_dec (Z.of_nat mv) 0); [lia|]. destruct (Z_lt_dec (Z.of_nat (length s)) (Z.of_nat mv)); [lia|].
  rewrite Nat2Z.id. unfold block. cbn [skipn]. now rewrite product_of_negatives.
Qed.
Lemma coordinate_value n s p : length s = n -> (p + 1 <= n)%nat -> coordinate_of s (IZR (Z.of_nat p + 1)) = Some ((-1) ^ Z.to_nat (negatives (block p 1 s))).
Proof.
  intros L B. unfold coordinate_of. rewrite integer_is. destruct (Z_lt_dec (Z.of_nat p + 1) 1); [lia|]. replace (Z.to_nat (Z.of_nat p + 1 - 1)) with p by lia.
  rewrite <- product_of_negatives. unfold block. subst n. revert p B n0. induction s as [|b s IH]; intros p B n0; cbn [length] in B; [lia|]. destruct p as [|p].
  - cbn [nth_error firstn skipn product_of fold_right]. f_equal. ring.
  - cbn [nth_error skipn]. apply IH; lia.
Qed.
Lemma unfolded_sound rho x d body m i k n mv p v : (0 <= n)%Z -> meaning rho d = Some (IZR n) ->
  meaning rho m = Some (IZR (Z.of_nat mv)) -> (p + mv <= Z.to_nat n)%nat -> p = 0%nat \/ mv = 1%nat ->
  selects rho m body x p mv ->   unfoldable x d body m i k = true ->
  meaning rho (unfolded x d body (Some m) i k) = Some v -> meaning rho (Mean x d body) = Some v.
Proof.
  intros N D M P PM [SM SJ] U H. unfold unfoldable in U. apply andb_prop in U. destruct U as [U AJ]. apply andb_prop in U. destruct U as [U RB]. apply andb_prop in U. destruct U as [U AM].
  apply andb_prop in U. destruct U as [U AD]. apply andb_prop in U. destruct U as [U CM]. apply andb_prop in U. destruct U as [IK CD].
  apply negb_true_iff, Pos.eqb_neq in IK.
  set (base := fun a b : Z => bind (bind rho i (IZR a)) k (IZR b)).
  assert (OUT : forall a b y, ~ In y [i; k] -> rho y = base a b y).
  { intros a b y Y. unfold base, bind. destruct (Pos.eqb_spec y k) as [->|]; [exfalso; apply Y; cbn; auto|]. destruct (Pos.eqb_spec y i) as [->|]; [exfalso; apply Y; cbn; auto|reflexivity]. }
  assert (OUT1 : forall a y, ~ In y [i; k] -> rho y = bind rho i (IZR a) y).
  { intros a y Y. unfold bind. destruct (Pos.eqb_spec y i) as [->|]; [exfalso; apply Y; cbn; auto|reflexivity]. }
  set (ones := Add (Name k) (Name i)) in *. set (e := body_by x d ones (Pow minus_one (Name i)) body).
  set (h := fun a b : Z => match meaning (base a b) e with Some y => y | None => 0 end).
  cbn [unfolded meaning_at] in H. fold ones e in H. rewrite M, D, over_range_integers in H.
  apply both_some in H. destruct H as [w [q [W [Q H]]]]. cbn [both] in Q. rewrite integer_is in Q. rewrite power_of_natural in Q by exact N. inversion Q; subst q. clear Q.
  destruct (Req_EM_T (2 ^ Z.to_nat n) 0) as [|NZ]; [discriminate|]. inversion H; subst v. clear H.
  assert (INNER : forall a y, meaning (bind rho i (IZR a)) (Sum k (Number 0) (difference_of d m) (Mul (Call2 Binomial (difference_of d m) (Name k)) e)) = Some y ->
     (forall b, (0 <= b <= n - Z.of_nat mv)%Z -> meaning (base a b) e <> None) /\ y = weighted (Z.to_nat n - mv) (fun b => h a b)).
  { intros a y Y. cbn [meaning_at difference_of] in Y.
    rewrite <- (apart_ext [i; k] d rho (bind rho i (IZR a)) no_points no_points CD AD (OUT1 a)), <- (apart_ext [i; k] m rho (bind rho i (IZR a)) no_points no_points CM AM (OUT1 a)), M, D in Y.
    cbn [both] in Y. rewrite <- Ropp_Ropp_IZR, <- plus_IZR, over_range_integers in Y.
    apply weighted_sum with (g := fun b => h a b) in Y; [|lia|].
    - destruct Y as [Y1 Y2]. replace (Z.to_nat n - mv)%nat with (Z.to_nat (n + - Z.of_nat mv)) by lia. split; [|exact Y2]. intros b J F. apply (Y1 b); [lia|].
      fold (base a b). rewrite F. match goal with |- both ?x None _ = None => destruct x; reflexivity end.
    - intros b z J Z. fold (base a b) in Z.
      rewrite <- (apart_ext [i; k] d rho (base a b) no_points no_points CD AD (OUT a b)), <- (apart_ext [i; k] m rho (base a b) no_points no_points CM AM (OUT a b)), M, D in Z.
      cbn [both] in Z. rewrite <- Ropp_Ropp_IZR, <- plus_IZR in Z. unfold base at 1 in Z. unfold bind at 1 in Z. rewrite Pos.eqb_refl in Z. cbn [meaning2] in Z. rewrite !integer_is in Z.
      unfold h. destruct (meaning (base a b) e) as [y'|]; cbn [both] in Z; [|discriminate]. inversion Z. rewrite choose_count by lia. reflexivity. }
  apply weighted_sum with (g := fun a => weighted (Z.to_nat n - mv) (fun b => h a b)) in W; [|lia|].
  2: { intros a z J Z. apply both_some in Z. destruct Z as [c [y [C [Y Z]]]]. inversion Z. f_equal.
    - rewrite <- (apart_ext [i; k] m rho (bind rho i (IZR a)) no_points no_points CM AM (OUT1 a)), M in C. unfold bind in C. rewrite Pos.eqb_refl in C. cbn [both meaning2] in C.
      rewrite !integer_is in C. inversion C. apply choose_count. lia.
    - exact (proj2 (INNER a y Y)). }
  destruct W as [W1 W2].
  assert (DEF : forall a b, (0 <= a <= Z.of_nat mv)%Z -> (0 <= b <= n - Z.of_nat mv)%Z -> meaning (base a b) e = Some (h a b)).
  { intros a b A B. unfold h. destruct (meaning (base a b) e) eqn:F; [reflexivity|]. exfalso. apply (W1 a A).
    destruct (meaning (bind rho i (IZR a)) (Sum k (Number 0) (difference_of d m) (Mul (Call2 Binomial (difference_of d m) (Name k)) e))) as [y|] eqn:Y.
    - exfalso. exact (proj1 (INNER a y Y) b B F).
    - cbn [meaning_at] in Y |- *. rewrite Y. match goal with |- both ?q None _ = None => destruct q; reflexivity end. }
  apply (mean_by_blocks x d body rho n _ h (fun s => negatives (block p mv s)) N D).
  - intros s S. set (a := negatives (block p mv s)). set (b := (negatives s - a)%Z).
    assert (LB : length (block p mv s) = mv) by (unfold block; rewrite firstn_length, skipn_length; lia).
    assert (RA : (0 <= a <= Z.of_nat mv)%Z) by (unfold a; pose proof (negatives_range (block p mv s)); lia).
    assert (RB' : (0 <= b <= n - Z.of_nat mv)%Z).
    { unfold b, a, block. rewrite <- (firstn_skipn p s) at 1 3. rewrite !negatives_app. rewrite <- (firstn_skipn mv (skipn p s)) at 1 3. rewrite !negatives_app.
      pose proof (negatives_range (firstn p s)) as R1. pose proof (negatives_range (skipn mv (skipn p s))) as R2. rewrite firstn_length in R1. rewrite !skipn_length in R2. lia. }
    rewrite <- (DEF a b RA RB'). unfold e, body_by.
    assert (BI : base a b i = IZR a) by (unfold base, bind; destruct (Pos.eqb_spec i k); [contradiction|]; now rewrite Pos.eqb_refl).
    assert (BK : base a b k = IZR b) by (unfold base, bind; now rewrite Pos.eqb_refl).
    assert (DM : forall sigma pts, (forall y, In y (i :: k :: outer x d m body) -> sigma y = base a b y) -> meaning_at pts sigma d = Some (IZR n) /\ meaning_at pts sigma m = Some (IZR (Z.of_nat mv))
       /\ sigma i = IZR a /\ sigma k = IZR b).
    { intros sigma pts E. split; [|split; [|split]].
      - rewrite <- D, (apart_ext [i; k] d rho (base a b) no_points pts CD AD (OUT a b)). apply closed_ext; [exact CD|]. intros y Y. apply E. cbn. right. right. unfold outer. apply in_or_app. now left.
      - rewrite <- M, (apart_ext [i; k] m rho (base a b) no_points pts CM AM (OUT a b)). apply closed_ext; [exact CM|]. intros y Y. apply E. cbn. right. right. unfold outer. apply in_or_app. right. apply in_or_app. now left.
      - rewrite (E i) by (cbn; auto). exact BI. - rewrite (E k) by (cbn; auto). exact BK. }
    assert (BLK : forall sigma pts, (forall y, In y (i :: k :: outer x d m body) -> sigma y = base a b y) -> meaning_at pts sigma (Pow minus_one (Name i)) = Some ((-1) ^ Z.to_nat a)).
    { intros sigma pts E. cbn [meaning_at minus_one]. destruct (DM sigma pts E) as [_ [_ [-> _]]]. cbn [both]. rewrite integer_is, power_of_natural by lia.
      change (- (1)) with (-1). reflexivity. }
    apply (replaced_meaning x (i :: k :: outer x d m body) [i; k] (base a b) s (no_points x)).
    + intros pts pts' r sg B. pose proof (fixed_names _ _ _ _ _ _ _ _ _ _ B) as FX. destruct (DM sg pts' FX) as [D' [_ [I' K']]]. unfold ones, difference_of. cbn [meaning_at].
      rewrite D', I', K'. cbn [both]. split.
      * f_equal. rewrite total_of_negatives, S. rewrite <- plus_IZR. replace (b + a)%Z with (negatives s) by (unfold b; lia). rewrite Z2Nat.id by exact N. ring.
      * cbn [minus_one meaning_at both]. rewrite <- plus_IZR, integer_is. replace (b + a)%Z with (negatives s) by (unfold b; lia). pose proof (negatives_range s).
        rewrite power_of_natural by lia. change (- (1)) with (-1). now rewrite product_of_negatives.
    + intros m' pts pts' r sg IN B. destruct (SM m' IN) as [-> P0]. pose proof (fixed_names _ _ _ _ _ _ _ _ _ _ B) as FX. rewrite (BLK sg pts' FX).
      cbn [meaning_at]. rewrite (the_point _ _ _ _ _ _ _ _ _ _ B). destruct (DM sg pts FX) as [_ [M' _]].
      rewrite (apart_ext [i; k] m r sg pts pts CM AM (same_names _ _ _ _ _ _ _ _ _ _ B)), M'. exact (block_value _ s p mv S P P0).
    + intros j pts pts' r sg IN B. destruct (SJ j IN) as [CJ [M1 MJ]]. pose proof (fixed_names _ _ _ _ _ _ _ _ _ _ B) as FX. rewrite (BLK sg pts' FX).
      cbn [meaning_at]. rewrite (the_point _ _ _ _ _ _ _ _ _ _ B). rewrite forallb_forall in AJ. specialize (AJ j IN).
      assert (MJ' : meaning_at pts r j = Some (IZR (Z.of_nat p + 1))).
      { rewrite <- MJ. transitivity (meaning (base a b) j); [|symmetry; exact (apart_ext [i; k] j rho (base a b) no_points no_points CJ AJ (OUT a b))].
        transitivity (meaning_at pts sg j); [exact (apart_ext [i; k] j r sg pts pts CJ AJ (same_names _ _ _ _ _ _ _ _ _ _ B))|]. apply closed_ext; [exact CJ|].
        intros y Y. apply FX. cbn. right. right. unfold outer. do 2 (apply in_or_app; right). apply in_flat_map. now exists j. }
      rewrite MJ'. unfold a. rewrite M1. apply (coordinate_value _ s p S). lia.
    + exact RB.
    + split; auto.
      * unfold bind_point. now rewrite Pos.eqb_refl.
      * intros y Y. unfold bind_point. destruct (Pos.eqb_spec y x); [contradiction|reflexivity].
  - rewrite (cube_block (Z.to_nat n) mv p h P PM). f_equal. rewrite W2. now rewrite Nat2Z.id.
Qed.
Lemma unfolded_without_block rho x d body i k n v : (0 <= n)%Z -> meaning rho d = Some (IZR n) ->
  uses_of true x body = [] -> uses_of false x body = [] -> unfoldable x d body (Number 0) i k = true ->
  meaning rho (unfolded x d body None i k) = Some v -> meaning rho (Mean x d body) = Some v.
Proof.
  intros N D UT UF U H. unfold unfoldable in U. apply andb_prop in U. destruct U as [U _]. apply andb_prop in U. destruct U as [U RB]. apply andb_prop in U. destruct U as [U _].
  apply andb_prop in U. destruct U as [U AD]. apply andb_prop in U. destruct U as [U _]. apply andb_prop in U. destruct U as [_ CD].
  set (base := fun b : Z => bind rho k (IZR b)).
  assert (OUT : forall b y, ~ In y [i; k] -> rho y = base b y).
  { intros b y Y. unfold base, bind. destruct (Pos.eqb_spec y k) as [->|]; [exfalso; apply Y; cbn; auto|reflexivity]. }
  set (e := body_by x d (Name k) (Name k) body). set (h := fun b : Z => match meaning (base b) e with Some y => y | None => 0 end).
  cbn [unfolded meaning_at] in H. fold e in H. rewrite D, over_range_integers in H.
  apply both_some in H. destruct H as [w [q [W [Q H]]]]. cbn [both] in Q. rewrite integer_is, power_of_natural in Q by exact N. inversion Q; subst q. clear Q.
  destruct (Req_EM_T (2 ^ Z.to_nat n) 0) as [|NZ]; [discriminate|]. inversion H; subst v. clear H.
  apply weighted_sum with (g := h) in W; [|exact N|].
  2: { intros b z J Z. fold (base b) in Z. rewrite <- (apart_ext [i; k] d rho (base b) no_points no_points CD AD (OUT b)), D in Z.
    unfold base at 1 in Z. unfold bind at 1 in Z. rewrite Pos.eqb_refl in Z. cbn [both meaning2] in Z. rewrite !integer_is in Z.
    unfold h. destruct (meaning (base b) e) as [y'|]; cbn [both] in Z; [|discriminate]. inversion Z. rewrite choose_count by lia. reflexivity. }
  destruct W as [W1 W2].
  assert (DEF : forall b, (0 <= b <= n)%Z -> meaning (base b) e = Some (h b)).
  { intros b B. unfold h. destruct (meaning (base b) e) eqn:F; [reflexivity|]. exfalso. apply (W1 b B). fold (base b). rewrite F.
    match goal with |- both ?q None _ = None => destruct q; reflexivity end. }
  apply (mean_by_blocks x d body rho n _ (fun _ b => h b) (fun _ => 0%Z) N D).
  - intros s S. rewrite Z.sub_0_r. pose proof (negatives_range s) as R. rewrite <- (DEF (negatives s)) by lia. unfold e, body_by.
    apply (replaced_meaning x (i :: k :: outer x d (Number 0) body) [i; k] (base (negatives s)) s (no_points x)).
    + intros pts pts' r sg B. pose proof (fixed_names _ _ _ _ _ _ _ _ _ _ B) as FX.
      assert (BK : sg k = IZR (negatives s)) by (rewrite (FX k) by (cbn; auto); unfold base, bind; now rewrite Pos.eqb_refl).
      assert (DD : meaning_at pts' sg d = Some (IZR n)).
      { rewrite <- D, (apart_ext [i; k] d rho (base (negatives s)) no_points pts' CD AD (OUT _)). apply closed_ext; [exact CD|].
        intros y Y. apply FX. cbn. right. right. unfold outer. apply in_or_app. now left. }
      unfold difference_of. cbn [meaning_at minus_one]. rewrite DD, BK. cbn [both]. split.
      * f_equal. rewrite total_of_negatives, S, Z2Nat.id by exact N. ring.
      * rewrite integer_is, power_of_natural by lia. change (- (1)) with (-1). now rewrite product_of_negatives.
    + rewrite UT. intros m pts pts' r sg [].
    + rewrite UF. intros m pts pts' r sg [].
    + exact RB.
    + split; auto.
      * unfold bind_point. now rewrite Pos.eqb_refl.
      * intros y Y. unfold bind_point. destruct (Pos.eqb_spec y x); [contradiction|reflexivity].
  - rewrite (cube_sum_ext _ _ (fun s => h (negatives s))) by (intros; now rewrite Z.sub_0_r). rewrite cube_negatives. f_equal. now rewrite W2.
Qed.
