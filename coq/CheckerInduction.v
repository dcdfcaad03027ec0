(* The rules of induction, docs/PROOF-FORMAT.md, section 5: growth and recurrence in a natural coordinate. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerTrees CheckerLocal CheckerClosing CheckerCases CheckerRules CheckerPremises.
Import ListNotations.
Open Scope R_scope.

(* the map at t + j *)
Definition shifted (c : cell) (t : name) (j : Z) : environment :=
  map (fun x => (fst x, substitute [(t, add (variable t) (integer j))] (snd x))) (map_of c).
Definition is_natural (c : cell) (t : name) : bool := match lookup t (kinds c) with Some Nat => true | _ => false end.
(* the premises are about t = i, i + 1, ... *)
Fixpoint base_cells (c : cell) (t : name) (i : Z) (bs : list cell) : bool :=
  match bs with [] => true | b :: bs' => same_cell b (with_number c t (inject_Z i)) && base_cells c t (i + 1) bs' end.
(* v less the gaps *)
Definition less_gaps (v : value) (gs : list value) : value := fold_left minus gs v.
Definition rule_growth (x : name) (s : statement) (l : link) (c : cell) (t : name) (factor : tree) (h : hints) (rs : list rewriting)
  (cert : option certificate) (base_cell : cell) (ps : list link) : result unit :=
  let! _ := need (is_inequality (relates l) && is_natural c t && base_cells c t 0 [base_cell]
                  && forallb (fun p => is_inequality (relates p)) ps) 310 in
  let! _ := constraints_shown c (constraints s) in
  let! ctx := context_of c h rs in
  let! m := hint_at c (coordinates c) factor in
  let! here := gap ctx c (map_of c) l start in
  let! next := gap ctx c (shifted c t 1) l (snd here) in
  let! further := gaps ctx c (map_of c) ps (snd next) in
  let! y := times c m (fst here) in
  let! v := close x ctx c (groups_of h) (less_gaps (minus (fst next) y) (fst further)) in
  let! a := shown c cert v in
  let! b := shown c None m in
  need (a || b || existsb (fun p => strict (relates p)) ps || negb (strict (relates l))) 311.

(* sum of c_j gap(t + j) *)
Fixpoint recurring (ctx : context) (c : cell) (l : link) (t : name) (ts : list tree) (j : Z) (st : state) : result value :=
  match ts with
  | [] => Ok (of_poly [])
  | k :: ts' =>
      let! m := hint_at c (coordinates c) k in
      let! g := gap ctx c (shifted c t j) l st in
      let! y := times c m (fst g) in
      let! r := recurring ctx c l t ts' (j + 1) (snd g) in
      Ok (plus y r)
  end.
Definition rule_recurrence (x : name) (s : statement) (l : link) (c : cell) (t : name) (ts : list tree) (h : hints) (rs : list rewriting)
  (bs : list cell) : result unit :=
  let! _ := need (match relates l with Equal => true | _ => false end && is_natural c t && base_cells c t 0 bs
                  && Nat.leb 2 (length ts) && Nat.eqb (length ts) (S (length bs))) 320 in
  let! _ := constraints_shown c (constraints s) in
  let! ctx := context_of c h rs in
  let! _ := inverse depth plain c (coordinates c) true (last ts (Number 0)) start in
  let! v := recurring ctx c l t ts 0 start in
  let! w := close x ctx c (groups_of h) v in
  let! z := is_zero c w in need z 321.

(* --- soundness --- *)
Lemma bind_self u t : bind u t (u t) = u.
Proof. apply functional_extensionality. intros y. unfold bind. destruct (Pos.eqb_spec y t); congruence. Qed.
(* t moved to a natural number *)
Definition moved (u : valuation) (t : name) (n : nat) : valuation := bind u t (IZR (Z.of_nat n)).
Lemma natural_kind c t : is_natural c t = true -> lookup t (kinds c) = Some Nat.
Proof. unfold is_natural. destruct (lookup t (kinds c)) as [[]|]; congruence. Qed.
Lemma moved_inside s c u t n : fits s c = true -> inside c u -> is_natural c t = true -> inside c (moved u t n).
Proof.
  intros F I K. apply natural_kind in K. split.
  - intros w k E. unfold moved. destruct (Pos.eqb_spec w t) as [->|N].
    + rewrite bind_same. rewrite K in E. inversion E; subst. split; [eexists; reflexivity|]. apply IZR_le. lia.
    + rewrite bind_other by exact N. now apply (proj1 I).
  - intros g J. unfold fits in F. destruct (facts c); [destruct J|]. rewrite andb_false_r in F. discriminate.
Qed.
Lemma moved_back c u t : inside c u -> is_natural c t = true -> exists n, moved u t n = u.
Proof.
  intros I K. apply natural_kind in K. destruct (proj1 I t Nat K) as [[z Z] Z0]. rewrite Z in Z0. apply le_IZR in Z0. exists (Z.to_nat z).
  unfold moved. now rewrite Z2Nat.id, <- Z, bind_self.
Qed.
Lemma names_shifted c u t n j : names_of (shifted c t (Z.of_nat j)) (moved u t n) = point c (moved u t (n + j)).
Proof.
  apply functional_extensionality. intros w. unfold shifted, point, names_of. rewrite lookup_map. destruct (lookup w (map_of c)) as [p|]; [|reflexivity].
  apply ev_substitute. intros a. cbn [lookup]. unfold moved. destruct (Pos.eqb_spec a t) as [->|N].
  - rewrite ev_add, ev_integer, ev_variable, !bind_same, <- plus_IZR. f_equal. lia.
  - now rewrite !bind_other.
Qed.
Lemma base_holds s l c t u n i b : inside c (moved u t n) -> in_domain s (point c (moved u t n)) -> i = Z.of_nat n ->
  same_cell b (with_number c t (inject_Z i)) = true -> on_cell s l b -> link_holds (point c (moved u t n)) l.
Proof.
  intros I D -> SB B. destruct (into_number c (moved u t n) t (inject_Z (Z.of_nat n)) I) as [J P]; [unfold moved; rewrite bind_same, Q2R_inject; reflexivity|].
  rewrite <- P. apply (on_same_cell s l b _ SB B); [exact J|]. now rewrite P.
Qed.
Lemma less_gaps_sound u rho : forall ps gs v, sums_defined u (less_gaps v gs) -> Forall2 (gap_at u rho) ps gs ->
  (forall p, In p ps -> link_holds rho p) -> forallb (fun p => is_inequality (relates p)) ps = true ->
  sums_defined u v /\ value_of u (less_gaps v gs) <= value_of u v /\
  (existsb (fun p => strict (relates p)) ps = true -> value_of u (less_gaps v gs) < value_of u v).
Proof.
  induction ps as [|p ps IH]; intros gs v D F L Q; inversion F; subst; cbn [less_gaps fold_left existsb forallb] in *.
  - split; [exact D|]. split; [lra|discriminate].
  - apply andb_prop in Q. destruct Q as [Q Q']. fold (less_gaps (minus v y) l') in *.
    destruct (IH _ _ D H3 (fun q J => L q (or_intror J)) Q') as [D1 [V1 V2]]. apply defined_minus in D1. destruct D1 as [D1 D2]. rewrite value_minus in V1, V2.
    destruct (gap_at_holds u rho p y H1 D2 (L p (or_introl eq_refl)) Q) as [A B]. split; [exact D1|]. split; [lra|].
    intros K. apply orb_prop in K. destruct K as [K|K]; [specialize (B K)|specialize (V2 K)]; lra.
Qed.
Lemma rule_growth_sound x s l c t f h rs cert b ps : valid_rewrites rs -> fits s c = true -> rule_growth x s l c t f h rs cert b ps = Ok tt -> on_cell s l b ->
  (forall u, inside c u -> in_domain s (point c u) -> forall p, In p ps -> link_holds (point c u) p) -> on_cell s l c.
Proof.
  intros VR F H B L u I D. unfold rule_growth in H. apply andThen_ok in H. destruct H as [[] [Q H]]. apply need_and in Q. destruct Q as [Q QP]. apply andb_prop in Q. destruct Q as [Q SB].
  apply andb_prop in Q. destruct Q as [Q K]. cbn [base_cells] in SB. rewrite andb_true_r in SB.
  apply andThen_ok in H. destruct H as [[] [CS H]]. apply andThen_ok in H. destruct H as [ctx [CX H]]. apply (context_valid _ _ _ _ VR) in CX.
  apply andThen_ok in H. destruct H as [m [M H]]. apply andThen_ok in H. destruct H as [[here s1] [G1 H]]. apply andThen_ok in H. destruct H as [[next s2] [G2 H]].
  apply andThen_ok in H. destruct H as [[gs s3] [G3 H]].
  apply andThen_ok in H. destruct H as [y [Y H]]. apply andThen_ok in H. destruct H as [v [V H]]. apply andThen_ok in H. destruct H as [sa [SA H]].
  apply andThen_ok in H. destruct H as [sm [SM H]]. apply need_ok in H. cbn [fst snd] in *.
  assert (LH : forall n, link_holds (point c (moved u t n)) l).
  { induction n as [|n IH].
    - pose proof (moved_inside s c u t 0 F I K) as J. apply (base_holds s l c t u 0 0 b J); auto. now apply in_domain_shown.
    - pose proof (moved_inside s c u t n F I K) as J. set (w := moved u t n) in *.
      destruct (close_sound x ctx c w _ _ v CX J V) as [_ [A DF]]. pose proof (gaps_sound ctx c w _ CX J ps s2 gs s3 G3) as FG.
      destruct (less_gaps_sound w _ ps gs _ DF FG) as [DF' [W1 W2]]; [apply (L w J); now apply in_domain_shown|exact QP|].
      apply defined_minus in DF'. destruct DF' as [D2 D1]. destruct (defined_times c w _ _ _ Y D1) as [_ D0].
      destruct (gap_sound ctx c w _ l _ here s1 CX J G1 D0) as [a1 [b1 [M1 [N1 E1]]]].
      destruct (gap_sound ctx c w _ l _ next s2 CX J G2 D2) as [a2 [b2 [M2 [N2 E2]]]].
      change 1%Z with (Z.of_nat 1) in M2, N2. unfold w in M2, N2. rewrite names_shifted, Nat.add_1_r in M2, N2.
      exists a2, b2. split; [exact M2|]. split; [exact N2|].
      destruct IH as [a [b' [Ma [Nb RL]]]]. change (names_of (map_of c) w) with (point c w) in M1, N1. rewrite Ma in M1. rewrite Nb in N1.
      inversion M1; inversion N1; subst a1 b1. destruct (gap_of_related _ _ _ Q RL) as [P0 P1]. rewrite <- E1 in P0, P1.
      destruct (shown_sound c w cert v sa J SA) as [_ [S0 S1]]. destruct (shown_sound c w None m sm J SM) as [_ [T0 T1]].
      rewrite A in S0, S1. rewrite value_minus, (value_times c w _ _ y J Y) in W1, W2.
      assert (MU : 0 <= value_of w m * value_of w here) by (now apply Rmult_le_pos).
      apply related_of_gap; [exact Q| |]; rewrite <- E2; [lra|]. intros ST. rewrite ST, orb_false_r in H. apply orb_prop in H. destruct H as [H|H].
      + apply orb_prop in H. destruct H as [H|H]; [specialize (S1 H); lra|].
        specialize (T1 H). specialize (P1 ST). pose proof (Rmult_lt_0_compat _ _ T1 P1). lra.
      + specialize (W2 H). lra. }
  destruct (moved_back c u t I K) as [n N]. rewrite <- N. apply LH.
Qed.
(* the sum of numbers m_j gap(n + j), as far as gaps are zero *)
Lemma recurring_sound ctx c u t l : valid_context ctx -> (forall n, inside c (moved u t n)) -> forall ts j st v n, recurring ctx c l t ts (Z.of_nat j) st = Ok v ->
  sums_defined (moved u t n) v -> relates l = Equal -> ts <> [] ->
  (forall i, (i < length ts - 1)%nat -> link_holds (point c (moved u t (n + j + i))) l) ->
  exists m x y, hint_at c (coordinates c) (last ts (Number 0)) = Ok m /\
    meaning (point c (moved u t (n + j + (length ts - 1)))) (left l) = Some x /\ meaning (point c (moved u t (n + j + (length ts - 1)))) (right l) = Some y /\
    value_of (moved u t n) v = value_of (moved u t n) m * (x - y).
Proof.
  intros CX I. induction ts as [|k ts IH]; intros j st v n H D Q NE L; [congruence|]. cbn [recurring] in H.
  apply andThen_ok in H. destruct H as [m [M H]]. apply andThen_ok in H. destruct H as [[g s] [G H]]. apply andThen_ok in H. destruct H as [y [Y H]].
  apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. clear H. cbn [fst snd] in *. apply defined_plus in D. destruct D as [D1 D2].
  destruct (defined_times c _ _ _ _ Y D1) as [_ D0]. destruct (gap_sound ctx c _ _ l st g s CX (I n) G D0) as [a [b [A [B E]]]]. rewrite names_shifted in A, B.
  rewrite value_plus, (value_times c _ _ _ y (I n) Y), E. unfold gap_value. rewrite Q. cbn [turned].
  destruct ts as [|k' ts'].
  - cbn [recurring] in R. inversion R; subst. rewrite value_of_poly. cbn [ev last length Nat.sub]. rewrite Nat.add_0_r. exists m, a, b. repeat split; auto. ring.
  - replace (Z.of_nat j + 1)%Z with (Z.of_nat (S j)) in R by lia.
    destruct (IH (S j) s r n R D2 Q) as [m' [x [y' [M' [X [Y' V]]]]]]; [discriminate| |].
    + intros i J. replace (n + S j + i)%nat with (n + j + S i)%nat by lia. apply L. cbn [length] in *. lia.
    + exists m', x, y'. change (last (k :: k' :: ts') (Number 0)) with (last (k' :: ts') (Number 0)). split; [exact M'|].
      replace (n + j + (length (k :: k' :: ts') - 1))%nat with (n + S j + (length (k' :: ts') - 1))%nat by (cbn [length]; lia). split; [exact X|]. split; [exact Y'|].
      rewrite V. destruct (L 0%nat) as [a' [b' [A' [B' RL]]]]; [cbn [length]; lia|]. rewrite Nat.add_0_r in A', B'. rewrite A in A'. rewrite B in B'. inversion A'; inversion B'; subst.
      rewrite Q in RL. cbn in RL. subst. ring.
Qed.
Lemma base_cells_nth c t : forall bs i n b, base_cells c t i bs = true -> nth_error bs n = Some b -> same_cell b (with_number c t (inject_Z (i + Z.of_nat n))) = true.
Proof.
  induction bs as [|b bs IH]; intros i [|n] b' H N; cbn in N; try discriminate; cbn [base_cells] in H; apply andb_prop in H; destruct H as [A B].
  - inversion N; subst. now rewrite Z.add_0_r.
  - replace (i + Z.of_nat (S n))%Z with (i + 1 + Z.of_nat n)%Z by lia. now apply IH.
Qed.
Lemma rule_recurrence_sound x s l c t ts h rs bs : valid_rewrites rs -> fits s c = true -> rule_recurrence x s l c t ts h rs bs = Ok tt ->
  (forall b, In b bs -> on_cell s l b) -> on_cell s l c.
Proof.
  intros VR F H B u I D. unfold rule_recurrence in H. apply andThen_ok in H. destruct H as [[] [Q H]]. apply need_and in Q. destruct Q as [Q LE]. apply Nat.eqb_eq in LE.
  apply andb_prop in Q. destruct Q as [Q _]. apply andb_prop in Q. destruct Q as [Q SB]. apply andb_prop in Q. destruct Q as [Q K].
  destruct (relates l) eqn:RL; try discriminate. clear Q. apply andThen_ok in H. destruct H as [[] [CS H]]. apply andThen_ok in H. destruct H as [ctx [CX H]]. apply (context_valid _ _ _ _ VR) in CX.
  apply andThen_ok in H. destruct H as [[[a w] s1] [INV H]]. apply andThen_ok in H. destruct H as [v [V H]]. apply andThen_ok in H. destruct H as [cl [CL H]].
  apply andThen_ok in H. destruct H as [z [Z H]]. apply need_ok in H. subst z.
  assert (J : forall n, inside c (moved u t n)) by (intros n; exact (moved_inside s c u t n F I K)).
  assert (LH : forall n, link_holds (point c (moved u t n)) l).
  { intros n. induction n as [n IH] using (well_founded_induction Wf_nat.lt_wf). destruct (Nat.lt_ge_cases n (length bs)) as [N|N].
    - destruct (nth_error bs n) as [b|] eqn:NB; [|apply nth_error_None in NB; lia]. apply (base_holds s l c t u n (0 + Z.of_nat n) b (J n)).
      + now apply in_domain_shown. + lia. + now apply (base_cells_nth c t bs 0 n b).
      + apply B. eapply nth_error_In; eauto.
    - set (m := (n - length bs)%nat). destruct (close_sound x ctx c _ _ v cl CX (J m) CL) as [_ [A DF]]. destruct (is_zero_sound c _ cl (J m) Z) as [ZE _]. rewrite A in ZE.
      destruct (recurring_sound ctx c u t l CX J ts 0 start v m V DF RL) as [k [p [q [HK [P [P' E]]]]]].
      + destruct ts; [discriminate LE|discriminate].
      + intros i L. apply IH. unfold m. lia.
      + replace (m + 0 + (length ts - 1))%nat with n in P, P' by (unfold m; lia). exists p, q. split; [exact P|]. split; [exact P'|]. rewrite RL. cbn [related].
        destruct (hint_at_sound c _ _ _ k (J m) HK) as [_ MK]. revert INV. generalize depth. intros d INV.
        destruct (proj2 (enter_sound d plain c _ (coordinates c) true (last ts (Number 0)) start valid_plain (J m)) a w s1 INV) as [_ [_ [NZ [_ MA]]]].
        rewrite MK in MA. inversion MA as [EQ]. rewrite <- EQ in NZ. rewrite E in ZE. apply Rmult_integral in ZE. destruct ZE; [contradiction|lra]. }
  destruct (moved_back c u t I K) as [n N]. rewrite <- N. apply LH.
Qed.
