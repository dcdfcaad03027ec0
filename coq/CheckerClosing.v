(* Sums are closed by telescoping, docs/PROOF-FORMAT.md, section 6: on low .. high the summand is G(k+1) - G(k), and
   where a member's own range differs, its terms are entered one by one. Nothing is assumed to vanish at an end. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerLocal CheckerTotals.
Import ListNotations.
Open Scope R_scope.

Record group := { members : list label; letter : name; from : tree; to : tree; difference : tree }.
Definition depth : nat := 800.
#[global] Opaque depth.
Definition hint_at (c : cell) (env : environment) (t : tree) : result value :=
  let! a := enter depth plain c env true t start in let! _ := need (no_sums (fst a)) 100 in Ok (fst a).
Definition hint_form (c : cell) (t : tree) : result poly := let! v := hint_at c (coordinates c) t in form_of c v.
Definition body_at (ctx : context) (c : cell) (n : node) (p : poly) (st : state) : result (value * state) :=
  enter depth (from_rewrite ctx (skipped n)) c ((bound n, p) :: around n) true (inner n) st.
Definition same_label (a b : label) : bool := Z.eqb (fst a) (fst b) && Z.eqb (snd a) (snd b).
Definition has_label (i : label) (l : list label) : bool := existsb (same_label i) l.
Fixpoint distinct_labels (l : list label) : bool :=
  match l with [] => true | i :: l' => negb (has_label i l') && distinct_labels l' end.

Definition end_limit : Z := 40.
(* the oriented sum over a+1 .. b *)
Definition between (ctx : context) (c : cell) (n : node) (a b : poly) : result value :=
  match as_integer (subtract b a) with
  | None => No (NotShown 101)
  | Some d =>
      let! _ := need (Z.abs d <? end_limit)%Z 102 in
      let! r := (if (0 <=? d)%Z then unroll (body_at ctx c n) (add a one) (Z.to_nat d) start
                 else unroll (body_at ctx c n) (add b one) (Z.to_nat (- d)) start) in
      let! _ := need (no_sums (fst r)) 103 in
      Ok (if (0 <=? d)%Z then fst r else opposite (fst r))
  end.
Definition member : Type := label * (list term * node).
(* the sum of c F at the point, and the values of the ends *)
Fixpoint summand (ctx : context) (c : cell) (at_ : poly) (ms : list member) : result value :=
  match ms with
  | [] => Ok (of_poly [])
  | (_, (k, n)) :: ms' =>
      let! f := body_at ctx c n at_ start in
      let! _ := need (no_sums (fst f)) 104 in
      let! t := times c {| terms := k; sums := [] |} (fst f) in
      let! r := summand ctx c at_ ms' in Ok (plus t r)
  end.
Fixpoint ends (ctx : context) (c : cell) (low_ high_ : poly) (ms : list member) : result value :=
  match ms with
  | [] => Ok (of_poly [])
  | (_, (k, n)) :: ms' =>
      let! _ := need (integral c (low n) && integral c (high n) && non_negative c (add (subtract (high n) (low n)) one)) 105 in
      let! a := between ctx c n high_ (high n) in
      let! b := between ctx c n (subtract (low n) one) (subtract low_ one) in
      let! t := times c {| terms := k; sums := [] |} (plus a b) in
      let! r := ends ctx c low_ high_ ms' in Ok (plus t r)
  end.
Definition telescoped (x : name) (ctx : context) (c : cell) (g : group) (ms : list member) : result value :=
  let! low := hint_form c (from g) in
  let! high := hint_form c (to g) in
  let! _ := need (non_negative c (add (subtract high low) one)) 106 in
  let! _ := need (free x low && free x high && forallb (free x) (facts c) && free_environment x (coordinates c)
     && match lookup x (kinds c) with None => true | _ => false end
     && forallb (fun m => free_terms x (fst (snd m)) && free_environment x (around (snd (snd m)))) ms) 107 in
  let l := local c x low high in
  let at_ := add low (variable x) in
  let! s := summand ctx l at_ ms in
  let! here := hint_at l ((letter g, at_) :: coordinates c) (difference g) in
  let! next := hint_at l ((letter g, add at_ one) :: coordinates c) (difference g) in
  let! z := is_zero l (minus s (minus next here)) in
  let! _ := need z 108 in
  let! e := ends ctx c low high ms in
  let! last := hint_at c ((letter g, add high one) :: coordinates c) (difference g) in
  let! first := hint_at c ((letter g, low) :: coordinates c) (difference g) in
  Ok (plus e (minus last first)).
Fixpoint close_groups (x : name) (ctx : context) (c : cell) (gs : list group) (closed : list label) (ms : list member) (done : value) :
  result value :=
  match gs with
  | [] => let! _ := need (match ms with [] => true | _ => false end) 109 in Ok done
  | g :: gs' =>
      let! _ := need (match lookup (letter g) (kinds c) with None => true | _ => false end
                      && negb (existsb (fun i => has_label i closed) (members g))) 110 in
      let (now, later) := partition (fun m => has_label (fst m) (members g)) ms in
      match now with
      | [] => close_groups x ctx c gs' closed ms done
      | _ =>
          let! _ := need (distinct_labels (filter (fun i => existsb (fun m => same_label i (fst m)) ms) (members g))) 111 in
          let! t := telescoped x ctx c g now in
          close_groups x ctx c gs' (map fst now ++ closed) later (plus done t)
      end
  end.
Definition close (x : name) (ctx : context) (c : cell) (gs : list group) (v : value) : result value :=
  close_groups x ctx c gs [] (sums v) {| terms := terms v; sums := [] |}.

(* --- soundness --- *)
Lemma hint_at_sound c u env t v : inside c u -> hint_at c env t = Ok v -> sums v = [] /\ meaning (names_of env u) t = Some (value_of u v).
Proof.
  intros I. unfold hint_at. generalize depth. intros d H.
  apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
  cbn [fst] in *. inversion H; subst. destruct (no_sums_value u v N) as [S _]. split; [exact S|].
  apply (proj1 (enter_sound d plain c u env true t start valid_plain I) v s A). now apply defined_without.
Qed.
Definition body_meaning (u : valuation) (n : node) (i : Z) : option R :=
  meaning (bind (names_of (around n) u) (bound n) (IZR i)) (inner n).
Lemma body_right ctx c u n : valid_context ctx -> inside c u -> right_at u (body_at ctx c n) (body_meaning u n).
Proof.
  intros V I p i st v st' E H D. unfold body_meaning. rewrite (bind_names _ _ _ p i E). revert H. unfold body_at. generalize depth.
  intros d H. exact (proj1 (enter_sound d _ c u _ true (inner n) st (valid_from ctx _ V) I) v st' H D).
Qed.
Lemma between_sound ctx c u n a b v x y : valid_context ctx -> inside c u -> ev u a = IZR x -> ev u b = IZR y -> between ctx c n a b = Ok v ->
  sums v = [] /\ value_of u v = primitive (total (body_meaning u n)) y - primitive (total (body_meaning u n)) x /\
  (forall i, (x < i <= y)%Z -> body_meaning u n i <> None).
Proof.
  intros V I A B H. unfold between in H. destruct (as_integer (subtract b a)) as [d|] eqn:D; [|discriminate].
  apply as_integer_sound with (u := u) in D. rewrite ev_subtract, A, B, <- minus_IZR in D. apply eq_IZR in D.
  apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [[r s] [R H]]. apply andThen_ok in H. destruct H as [[] [N H]].
  apply need_ok in N. cbn [fst] in *. destruct (no_sums_value u r N) as [S _]. inversion H; subst. clear H.
  destruct (Z.leb_spec 0 (y - x)) as [K|K].
  - pose proof (unroll_sound u _ _ (body_right ctx c u n V I) _ (add a one) (x + 1)%Z _ _ _ ltac:(rewrite ev_add, ev_one, A, plus_IZR; reflexivity) R (defined_without u r S)) as T.
    apply sum_terms_some in T. destruct T as [T1 T2]. split; [exact S|]. split.
    + rewrite T2, total_sum_primitive. f_equal; f_equal; lia.
    + intros i J. apply T1. lia.
  - pose proof (unroll_sound u _ _ (body_right ctx c u n V I) _ (add b one) (y + 1)%Z _ _ _ ltac:(rewrite ev_add, ev_one, B, plus_IZR; reflexivity) R (defined_without u r S)) as T.
    apply sum_terms_some in T. destruct T as [T1 T2]. split; [cbn [opposite sums]; now rewrite S|]. split.
    + rewrite value_opposite, T2, total_sum_primitive. replace (y + 1 + Z.of_nat (Z.to_nat (- (y - x))) - 1)%Z with x by lia.
      replace (y + 1 - 1)%Z with y by lia. ring.
    + intros i J. lia.
Qed.
(* sum of c f over the members, f in place of each body *)
Fixpoint combined (u : valuation) (ms : list member) (f : node -> R) : R :=
  match ms with [] => 0 | (_, (k, n)) :: ms' => terms_value u k * f n + combined u ms' f end.
Lemma value_of_terms u k : value_of u {| terms := k; sums := [] |} = terms_value u k.
Proof. unfold value_of. cbn. ring. Qed.
Lemma plus_no_sums v w : sums v = [] -> sums w = [] -> sums (plus v w) = [].
Proof. intros A B. unfold plus. cbn [sums]. now rewrite A, B. Qed.
Lemma summand_sound ctx c u at_ i : valid_context ctx -> inside c u -> ev u at_ = IZR i -> forall ms v, summand ctx c at_ ms = Ok v ->
  sums v = [] /\ value_of u v = combined u ms (fun n => total (body_meaning u n) i) /\
  (forall m, In m ms -> body_meaning u (snd (snd m)) i <> None).
Proof.
  intros V I E. induction ms as [|[l [k n]] ms IH]; cbn [summand combined]; intros v H.
  - inversion H; subst. rewrite value_of_poly. repeat split. intros m [].
  - apply andThen_ok in H. destruct H as [[f s] [F H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
    apply andThen_ok in H. destruct H as [t [T H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst] in *.
    destruct (no_sums_value u f N) as [S _]. destruct (IH r R) as [A [B C]].
    pose proof (body_right ctx c u n V I at_ i _ _ _ E F (defined_without u f S)) as M. split; [|split].
    + apply plus_no_sums; [|exact A]. now apply (times_no_sums c _ _ t T).
    + rewrite value_plus, (value_times c u _ _ t I T), value_of_terms, B. unfold total. now rewrite M.
    + intros m [<-|K]; [cbn [snd]; congruence|now apply C].
Qed.
Lemma ends_sound ctx c u lo hi a b : valid_context ctx -> inside c u -> ev u lo = IZR a -> ev u hi = IZR b -> (a <= b + 1)%Z -> forall ms v, ends ctx c lo hi ms = Ok v ->
  (forall m i, In m ms -> (a <= i <= b)%Z -> body_meaning u (snd (snd m)) i <> None) ->
  sums v = [] /\ value_of u v + combined u ms (fun n => total_sum (length_of_range a b) a (total (body_meaning u n)))
                 = combined u ms (fun n => node_value u n) /\
  (forall m, In m ms -> node_meaning u (snd (snd m)) <> None).
Proof.
  intros V I A B AB. induction ms as [|[l [k n]] ms IH]; cbn [ends combined]; intros v H D.
  - inversion H; subst. rewrite value_of_poly. cbn [ev]. split; [reflexivity|]. split; [ring|intros m []].
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N NN]. apply andb_prop in N. destruct N as [N1 N2].
    destruct (integral_sound I _ N1) as [x X], (integral_sound I _ N2) as [y Y]. apply (non_negative_sound I) in NN. rewrite ev_add, ev_subtract, ev_one, X, Y in NN.
    assert (XY : (x <= y + 1)%Z) by (apply le_IZR; rewrite plus_IZR; lra).
    apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [q [Q H]]. apply andThen_ok in H. destruct H as [t [T H]].
    apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst.
    destruct (between_sound ctx c u n hi (high n) p b y V I B Y P) as [P1 [P2 P3]].
    destruct (between_sound ctx c u n (subtract (low n) one) (subtract lo one) q (x - 1)%Z (a - 1)%Z V I) as [Q1 [Q2 Q3]]; auto.
    { now rewrite ev_subtract, ev_one, X, minus_IZR. } { now rewrite ev_subtract, ev_one, A, minus_IZR. }
    destruct (IH r R) as [R1 [R2 R3]]; [intros m i M; apply D; now right|].
    assert (DEF : forall i, (x <= i <= y)%Z -> body_meaning u n i <> None).
    { intros i J. destruct (Z_lt_dec b i). apply P3; lia. destruct (Z_lt_dec i a). apply Q3; lia. apply (D (l, (k, n)) i); [now left|lia]. }
    assert (NM : node_meaning u n = Some (total_sum (length_of_range x y) x (total (body_meaning u n)))).
    { unfold node_meaning. rewrite X, Y, !Int_part_IZR. apply sum_terms_total. intros i J. apply DEF. unfold length_of_range in J. lia. }
    split; [|split].
    + apply plus_no_sums; [|exact R1]. apply (times_no_sums c _ _ t T); [reflexivity|]. now apply plus_no_sums.
    + rewrite value_plus, (value_times c u _ _ t I T), value_of_terms, value_plus, P2, Q2. unfold node_value at 1. rewrite NM, <- R2.
      rewrite !total_sum_primitive. replace (x + Z.of_nat (length_of_range x y) - 1)%Z with y by (unfold length_of_range; lia).
      replace (a + Z.of_nat (length_of_range a b) - 1)%Z with b by (unfold length_of_range; lia). ring.
    + intros m [<-|K]; [cbn [snd]; congruence|now apply R3].
Qed.
Lemma combined_free x r u ms f g : forallb (fun m : member => free_terms x (fst (snd m)) && free_environment x (around (snd (snd m)))) ms = true ->
  (forall n, free_environment x (around n) = true -> f n = g n) -> combined (bind u x r) ms f = combined u ms g.
Proof.
  intros H E. induction ms as [|[l [k n]] ms IH]; cbn [combined forallb fst snd] in *; [reflexivity|]. apply andb_prop in H. destruct H as [H K].
  apply andb_prop in H. destruct H as [H N]. now rewrite (IH K), (free_terms_value x r u k H), (E n N).
Qed.
Lemma combined_sums u ms (f : node -> Z -> R) n : forall lo,
  combined u ms (fun m => total_sum n lo (f m)) = total_sum n lo (fun i => combined u ms (fun m => f m i)).
Proof.
  induction n as [|n IH]; intros lo; cbn [total_sum].
  - induction ms as [|[l [k m]] ms IHm]; cbn [combined]; [reflexivity|]. rewrite IHm. ring.
  - rewrite <- IH. clear IH. induction ms as [|[l [k m]] ms IHm]; cbn [combined]; [ring|]. rewrite IHm. ring.
Qed.
Lemma total_sum_telescopes n f G : forall lo, (forall i, (lo <= i < lo + Z.of_nat n)%Z -> f i = G (i + 1)%Z - G i) ->
  total_sum n lo f = G (lo + Z.of_nat n)%Z - G lo.
Proof.
  induction n as [|n IH]; intros lo H; cbn [total_sum]. replace (lo + Z.of_nat 0)%Z with lo by lia. ring.
  rewrite IH by (intros; apply H; lia). rewrite (H lo) by lia. replace (lo + 1 + Z.of_nat n)%Z with (lo + Z.of_nat (S n))%Z by lia. ring.
Qed.
Lemma hint_form_sound c u t p : inside c u -> hint_form c t = Ok p -> exists z, ev u p = IZR z.
Proof. intros I H. unfold hint_form in H. apply andThen_ok in H. destruct H as [v [_ H]]. now destruct (form_of_sound c u v p I H) as [_ [_ Z]]. Qed.
Lemma telescoped_sound x ctx c u g ms v : valid_context ctx -> inside c u -> telescoped x ctx c g ms = Ok v ->
  sums v = [] /\ value_of u v = combined u ms (fun n => node_value u n) /\ (forall m, In m ms -> node_meaning u (snd (snd m)) <> None).
Proof.
  intros V I H. unfold telescoped in H. apply andThen_ok in H. destruct H as [low [L H]]. apply andThen_ok in H. destruct H as [high [G H]].
  apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M.
  destruct M as [M FM]. apply andb_prop in M. destruct M as [M LK]. apply andb_prop in M. destruct M as [M FC]. apply andb_prop in M. destruct M as [M FF].
  apply andb_prop in M. destruct M as [FL FH]. destruct (lookup x (kinds c)) eqn:K; [discriminate|].
  set (l := local c x low high) in *. set (at_ := add low (variable x)) in *.
  apply andThen_ok in H. destruct H as [s [S H]]. apply andThen_ok in H. destruct H as [here [HE H]]. apply andThen_ok in H. destruct H as [next [NE H]].
  apply andThen_ok in H. destruct H as [z [Z H]]. apply andThen_ok in H. destruct H as [[] [ZT H]]. apply need_ok in ZT. subst z.
  apply andThen_ok in H. destruct H as [e [E H]]. apply andThen_ok in H. destruct H as [last [LA H]]. apply andThen_ok in H. destruct H as [first [FI H]].
  inversion H; subst. clear H. destruct (hint_form_sound c u _ low I L) as [a A], (hint_form_sound c u _ high I G) as [b B].
  apply (non_negative_sound I) in N. rewrite ev_add, ev_subtract, ev_one, A, B in N. assert (AB : (a <= b + 1)%Z) by (apply le_IZR; rewrite plus_IZR; lra).
  set (gamma := fun i => meaning (bind (names_of (coordinates c) u) (letter g) (IZR i)) (difference g)).
  assert (ST : forall i, (a <= i <= b)%Z -> combined u ms (fun n => total (body_meaning u n) i) = total gamma (i + 1)%Z - total gamma i /\
             forall m, In m ms -> body_meaning u (snd (snd m)) i <> None).
  { intros i J. pose proof (inside_local c u x low high a b i I K FF FL FH A B J) as IL. set (u' := bind u x (IZR (i - a))) in *.
    assert (EA : ev u' at_ = IZR i).
    { unfold at_. rewrite ev_add, ev_variable. unfold u'. rewrite (free_ev x _ u low FL), A. unfold bind. rewrite Pos.eqb_refl, <- plus_IZR. f_equal. lia. }
    assert (EB : ev u' (add at_ one) = IZR (i + 1)) by (rewrite ev_add, ev_one, EA, plus_IZR; reflexivity).
    destruct (summand_sound ctx l u' at_ i V IL EA ms s S) as [S1 [S2 S3]].
    destruct (hint_at_sound l u' _ _ here IL HE) as [_ H2], (hint_at_sound l u' _ _ next IL NE) as [_ N2].
    rewrite <- (bind_names (coordinates c) u' (letter g) at_ i EA) in H2. rewrite <- (bind_names (coordinates c) u' (letter g) _ _ EB) in N2.
    unfold u' in H2 at 1. unfold u' in N2 at 1. rewrite (free_names x _ u _ FC) in H2, N2.
    destruct (is_zero_sound l u' _ IL Z) as [Z1 _]. rewrite !value_minus in Z1.
    assert (BM : forall n, free_environment x (around n) = true -> body_meaning u' n i = body_meaning u n i).
    { intros n Hn. unfold body_meaning, u'. now rewrite (free_names x _ u _ Hn). }
    split.
    - unfold total at 2 3, gamma. rewrite H2, N2. rewrite S2 in Z1.
      assert (CF : combined u' ms (fun n => total (body_meaning u' n) i) = combined u ms (fun n => total (body_meaning u n) i)).
      { apply combined_free; [exact FM|]. intros n Hn. unfold total. now rewrite (BM n Hn). }
      rewrite CF in Z1. lra.
    - intros m Hm. rewrite forallb_forall in FM. specialize (FM m Hm). apply andb_prop in FM. destruct FM as [_ FM]. rewrite <- (BM _ FM). now apply S3. }
  destruct (ends_sound ctx c u low high a b V I A B AB ms e E) as [E1 [E2 E3]]; [intros m i Hm J; now apply (proj2 (ST i J))|].
  destruct (hint_at_sound c u _ _ last I LA) as [LS L2], (hint_at_sound c u _ _ first I FI) as [FS F2].
  rewrite <- (bind_names (coordinates c) u (letter g) low a A) in F2.
  assert (BB : ev u (add high one) = IZR (b + 1)) by (rewrite ev_add, ev_one, B, plus_IZR; reflexivity).
  rewrite <- (bind_names (coordinates c) u (letter g) _ _ BB) in L2.
  split; [|split; [|exact E3]].
  - apply plus_no_sums; [exact E1|]. unfold minus. apply plus_no_sums; [exact LS|]. cbn [opposite sums]. now rewrite FS.
  - rewrite value_plus, value_minus, <- E2. f_equal.
    rewrite (combined_sums u ms (fun n => total (body_meaning u n))).
    rewrite (total_sum_telescopes _ _ (total gamma)).
    + replace (a + Z.of_nat (length_of_range a b))%Z with (b + 1)%Z by (unfold length_of_range; lia).
      unfold total, gamma. rewrite L2, F2. reflexivity.
    + intros i J. apply ST. unfold length_of_range in J. lia.
Qed.
Lemma combined_sums_value u ms : combined u ms (fun n => node_value u n) = sums_value u ms.
Proof. induction ms as [|[l [k n]] ms IH]; cbn [combined sums_value]; [reflexivity|]. now rewrite IH. Qed.
Lemma partition_sums u p ms : let (a, b) := partition p ms in sums_value u ms = sums_value u a + sums_value u b.
Proof.
  induction ms as [|[i [k n]] ms IH]; cbn [partition sums_value]. ring. destruct (partition p ms) as [a b].
  destruct (p (i, (k, n))); cbn [sums_value]; rewrite IH; ring.
Qed.
Lemma close_groups_sound x ctx c u : valid_context ctx -> inside c u -> forall gs closed ms done v, close_groups x ctx c gs closed ms done = Ok v -> sums done = [] ->
  sums v = [] /\ value_of u v = value_of u done + sums_value u ms /\ (forall m, In m ms -> node_meaning u (snd (snd m)) <> None).
Proof.
  intros V I. induction gs as [|g gs IH]; cbn [close_groups]; intros closed ms done v H D.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. destruct ms; [|discriminate]. inversion H; subst. cbn [sums_value].
    split; [exact D|]. split; [ring|intros m []].
  - apply andThen_ok in H. destruct H as [[] [_ H]]. match type of H with context [partition ?f ?l] =>
      pose proof (partition_sums u f l) as P; pose proof (elements_in_partition f l) as EP; destruct (partition f l) as [now later] end.
    specialize (EP now later eq_refl).
    destruct now as [|m0 now']; [exact (IH closed ms done v H D)|]. set (nw := m0 :: now') in *.
    apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [t [T H]].
    destruct (telescoped_sound x ctx c u g nw t V I T) as [T1 [T2 T3]]. destruct (IH _ _ _ _ H (plus_no_sums done t D T1)) as [A [B C]].
    split; [exact A|]. split.
    + rewrite B, value_plus, P, T2, combined_sums_value. ring.
    + intros m Hm. apply EP in Hm. destruct Hm as [Hm|Hm]; [now apply T3|now apply C].
Qed.
(* closing keeps the value, and shows that every sum in it is defined *)
Theorem close_sound x ctx c u gs v r : valid_context ctx -> inside c u -> close x ctx c gs v = Ok r ->
  sums r = [] /\ value_of u r = value_of u v /\ sums_defined u v.
Proof.
  intros V I H. destruct (close_groups_sound x ctx c u V I gs [] (sums v) _ r H eq_refl) as [A [B C]]. split; [exact A|]. split.
  - rewrite B, value_of_terms. reflexivity.
  - intros i k n K. exact (C (i, (k, n)) K).
Qed.
