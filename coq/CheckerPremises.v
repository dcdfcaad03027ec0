(* The gaps of links that hold, docs/PROOF-FORMAT.md, section 5: what theorems used add to a step, and the rule combine. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerTrees CheckerLocal CheckerClosing CheckerCases CheckerRules.
Import ListNotations.
Open Scope R_scope.

(* the gaps of links, entered in order, the nodes numbered through *)
Fixpoint gaps (ctx : context) (c : cell) (env : environment) (ls : list link) (st : state) : result (list value * state) :=
  match ls with
  | [] => Ok ([], st)
  | l :: ls' => let! g := gap ctx c env l st in let! r := gaps ctx c env ls' (snd g) in Ok (fst g :: fst r, snd r)
  end.
(* v less m g for each link used; whether one of them is shown strictly positive. An inequality needs m >= 0. *)
Fixpoint less_multiples (c : cell) (ms : list tree) (gs : list value) (ls : list link) (v : value) : result (value * bool) :=
  match ms, gs, ls with
  | [], [], [] => Ok (v, false)
  | t :: ms', g :: gs', l :: ls' =>
      let! m := hint_at c (coordinates c) t in
      let! p := (match relates l with
                 | Equal => Ok false
                 | Unequal => No (NotShown 500)
                 | _ => let! b := shown c None m in Ok (b && strict (relates l)) end) in
      let! y := times c m g in
      let! r := less_multiples c ms' gs' ls' (minus v y) in
      Ok (fst r, p || snd r)
  | _, _, _ => No (NotShown 501)
  end.
Definition zero_after (x : name) (ctx : context) (c : cell) (gs : list group) (v : value) : result unit :=
  let! w := close x ctx c gs v in let! z := is_zero c w in need z 502.
Definition direction (r : relation) : bool := match r with AtMost | AtLeast => true | _ => false end.
Definition rule_combine (x : name) (l : link) (c : cell) (h : hints) (rs : list rewriting) (ms : list tree) (cert : option certificate) (back : bool)
  (ps : list link) : result unit :=
  let! ctx := context_of c h rs in
  let! g := gap ctx c (map_of c) l start in
  let! r := gaps ctx c (map_of c) ps (snd g) in
  let zero := zero_after x ctx c (groups_of h) in
  let bare := match ms, cert with [], None => true | _, _ => false end in
  match relates l, ps, fst r with
  | Equal, [p; q], [a; b] =>
      let! _ := need (bare && direction (relates p) && direction (relates q)) 503 in
      let! _ := zero (minus a (fst g)) in zero (plus b (fst g))
  | Unequal, [p], [a] =>
      let! _ := need (bare && strict (relates p)) 504 in
      if back then zero (plus a (fst g)) else zero (minus a (fst g))
  | Equal, _, _ | Unequal, _, _ => No (NotShown 505)
  | _, [], _ => No (NotShown 506)
  | _, _, _ =>
      let! r := less_multiples c ms (fst r) ps (fst g) in
      let! w := close x ctx c (groups_of h) (fst r) in
      let! s := shown c cert w in
      need (s || snd r || negb (strict (relates l))) 507
  end.

(* --- soundness --- *)
(* a value is the gap of a link at a point *)
Definition gap_at (u : valuation) (rho : valuation) (l : link) (g : value) : Prop :=
  sums_defined u g -> exists x y, meaning rho (left l) = Some x /\ meaning rho (right l) = Some y /\ value_of u g = gap_value (relates l) x y.
Lemma gaps_sound ctx c u env : valid_context ctx -> inside c u -> forall ls st gs st', gaps ctx c env ls st = Ok (gs, st') ->
  Forall2 (gap_at u (names_of env u)) ls gs.
Proof.
  intros V I. induction ls as [|l ls IH]; cbn [gaps]; intros st gs st' H.
  - inversion H. constructor.
  - apply andThen_ok in H. destruct H as [[g s] [G H]]. apply andThen_ok in H. destruct H as [[r s'] [R H]]. inversion H; subst. cbn [fst snd] in *.
    constructor; [|exact (IH _ _ _ R)]. intros D. exact (gap_sound ctx c u env l st g s V I G D).
Qed.
Lemma gap_at_holds u rho l g : gap_at u rho l g -> sums_defined u g -> link_holds rho l -> is_inequality (relates l) = true ->
  0 <= value_of u g /\ (strict (relates l) = true -> 0 < value_of u g).
Proof.
  intros G D [x [y [A [B R]]]] Q. destruct (G D) as [x' [y' [A' [B' E]]]]. rewrite A in A'. rewrite B in B'. inversion A'; inversion B'; subst x' y'.
  rewrite E. now apply gap_of_related.
Qed.
Lemma gap_at_equal u rho l g : gap_at u rho l g -> sums_defined u g -> link_holds rho l -> relates l = Equal -> value_of u g = 0.
Proof.
  intros G D [x [y [A [B R]]]] Q. destruct (G D) as [x' [y' [A' [B' E]]]]. rewrite A in A'. rewrite B in B'. inversion A'; inversion B'; subst x' y'.
  rewrite E. rewrite Q in *. cbn in *. lra.
Qed.
Lemma less_multiples_sound c u rho : inside c u -> forall ms gs ls v w b, less_multiples c ms gs ls v = Ok (w, b) -> sums_defined u w ->
  Forall2 (gap_at u rho) ls gs -> (forall l, In l ls -> link_holds rho l) ->
  sums_defined u v /\ value_of u w <= value_of u v /\ (b = true -> value_of u w < value_of u v).
Proof.
  intros I. induction ms as [|t ms IH]; intros [|g gs] [|l ls] v w b H D F L; cbn [less_multiples] in H; try discriminate.
  - inversion H; subst. split; [exact D|]. split; [lra|discriminate].
  - apply andThen_ok in H. destruct H as [m [M H]]. apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [y [Y H]].
    apply andThen_ok in H. destruct H as [[w' b'] [R H]]. inversion H; subst. cbn [fst snd] in *. inversion F as [|? ? ? ? G F']; subst.
    destruct (IH gs ls _ w b' R D F' (fun k J => L k (or_intror J))) as [D1 [V1 V2]]. apply defined_minus in D1. destruct D1 as [D1 D2].
    destruct (defined_times c u _ _ _ Y D2) as [_ D3]. specialize (L l (or_introl eq_refl)). split; [exact D1|].
    rewrite value_minus, (value_times c u _ _ y I Y) in V1, V2.
    assert (S : 0 <= value_of u m * value_of u g /\ (p = true -> 0 < value_of u m * value_of u g)).
    { destruct (relates l) eqn:Q; try discriminate.
      - rewrite (gap_at_equal u rho l g G D3 L Q). inversion P. split; [lra|discriminate].
      - apply andThen_ok in P. destruct P as [s [S P]]. inversion P; subst. destruct (shown_sound c u None m s I S) as [_ [A B]].
        destruct (gap_at_holds u rho l g G D3 L) as [A' B']; [now rewrite Q|]. rewrite Q in B'. split; [now apply Rmult_le_pos|].
        intros K. apply andb_prop in K. destruct K as [K _]. apply Rmult_lt_0_compat; auto.
      - apply andThen_ok in P. destruct P as [s [S P]]. inversion P; subst. destruct (shown_sound c u None m s I S) as [_ [A B]].
        destruct (gap_at_holds u rho l g G D3 L) as [A' B']; [now rewrite Q|]. split; [now apply Rmult_le_pos|]. rewrite andb_false_r. discriminate.
      - apply andThen_ok in P. destruct P as [s [S P]]. inversion P; subst. destruct (shown_sound c u None m s I S) as [_ [A B]].
        destruct (gap_at_holds u rho l g G D3 L) as [A' B']; [now rewrite Q|]. rewrite Q in B'. split; [now apply Rmult_le_pos|].
        intros K. apply andb_prop in K. destruct K as [K _]. apply Rmult_lt_0_compat; auto.
      - apply andThen_ok in P. destruct P as [s [S P]]. inversion P; subst. destruct (shown_sound c u None m s I S) as [_ [A B]].
        destruct (gap_at_holds u rho l g G D3 L) as [A' B']; [now rewrite Q|]. split; [now apply Rmult_le_pos|]. rewrite andb_false_r. discriminate. }
    destruct S as [S1 S2]. split; [lra|]. intros K. apply orb_prop in K. destruct K as [K|K]; [specialize (S2 K)|specialize (V2 K)]; lra.
Qed.
Lemma zero_after_sound x ctx c u gs v : valid_context ctx -> inside c u -> zero_after x ctx c gs v = Ok tt -> sums_defined u v /\ value_of u v = 0.
Proof.
  intros V I H. unfold zero_after in H. apply andThen_ok in H. destruct H as [w [W H]]. apply andThen_ok in H. destruct H as [z [Z H]]. apply need_ok in H. subst z.
  destruct (close_sound x ctx c u gs v w V I W) as [_ [A D]]. destruct (is_zero_sound c u w I Z) as [Y _]. split; [exact D|lra].
Qed.
Lemma rule_combine_sound x l c h rs ms cert back ps u : valid_rewrites rs -> inside c u -> rule_combine x l c h rs ms cert back ps = Ok tt ->
  (forall p, In p ps -> link_holds (point c u) p) -> link_holds (point c u) l.
Proof.
  intros VR I H L. unfold rule_combine in H. apply andThen_ok in H. destruct H as [ctx [CX H]]. apply (context_valid _ _ _ _ VR) in CX. apply andThen_ok in H. destruct H as [[g s] [G H]].
  apply andThen_ok in H. destruct H as [[gs s'] [GS H]]. cbn [fst snd] in *. pose proof (gaps_sound ctx c u _ CX I ps s gs s' GS) as F.
  change (names_of (map_of c) u) with (point c u) in F.
  assert (GL : gap_at u (point c u) l g) by (intros D; exact (gap_sound ctx c u _ l start g s CX I G D)).
  assert (INEQ : is_inequality (relates l) = true -> (let! r := less_multiples c ms gs ps g in let! w := close x ctx c (groups_of h) (fst r) in
      let! s := shown c cert w in need (s || snd r || negb (strict (relates l))) 507) = Ok tt -> link_holds (point c u) l).
  { intros Q K. apply andThen_ok in K. destruct K as [[v b] [K1 K]]. apply andThen_ok in K. destruct K as [w [W K]]. apply andThen_ok in K. destruct K as [sh [SH K]].
    apply need_ok in K. cbn [fst snd] in *. destruct (close_sound x ctx c u _ v w CX I W) as [_ [A D]]. destruct (less_multiples_sound c u _ I ms gs ps g v b K1 D F L) as [D0 [V1 V2]].
    destruct (shown_sound c u cert w sh I SH) as [_ [S1 S2]]. destruct (GL D0) as [a [b' [M [N E]]]]. exists a, b'. split; [exact M|]. split; [exact N|].
    apply related_of_gap; [exact Q| |]; rewrite <- E; [lra|]. intros ST. rewrite ST, orb_false_r in K. apply orb_prop in K. destruct K as [K|K]; [specialize (S2 K)|specialize (V2 K)]; lra. }
  destruct (relates l) eqn:Q.
  - destruct ps as [|p [|q [|]]]; try discriminate. destruct gs as [|a [|b [|]]]; try discriminate. apply andThen_ok in H. destruct H as [[] [N H]].
    apply andThen_ok in H. destruct H as [[] [ZA ZB]]. apply need_and in N. destruct N as [N NQ]. apply andb_prop in N. destruct N as [_ NP].
    inversion F as [|? ? ? ? FA F']; subst. inversion F' as [|? ? ? ? FB _]; subst.
    destruct (zero_after_sound x ctx c u _ _ CX I ZA) as [DA VA], (zero_after_sound x ctx c u _ _ CX I ZB) as [DB VB]. apply defined_minus in DA. apply defined_plus in DB.
    destruct DA as [DA DG], DB as [DB _]. rewrite value_minus in VA. rewrite value_plus in VB.
    destruct (gap_at_holds u _ p a FA DA (L p (or_introl eq_refl))) as [PA _]; [destruct (relates p); try discriminate; reflexivity|].
    destruct (gap_at_holds u _ q b FB DB (L q (or_intror (or_introl eq_refl)))) as [PB _]; [destruct (relates q); try discriminate; reflexivity|].
    destruct (GL DG) as [x1 [y1 [M [N E]]]]. exists x1, y1. split; [exact M|]. split; [exact N|]. rewrite Q in *. cbn in *. lra.
  - destruct ps as [|p [|]]; try discriminate. destruct gs as [|a [|]]; try discriminate. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [_ NP].
    inversion F as [|? ? ? ? FA _]; subst.
    assert (K : sums_defined u a /\ sums_defined u g /\ (value_of u a = value_of u g \/ value_of u a = - value_of u g)).
    { destruct back; destruct (zero_after_sound x ctx c u _ _ CX I H) as [DA VA].
      - apply defined_plus in DA. destruct DA. rewrite value_plus in VA. repeat split; auto. right. lra.
      - apply defined_minus in DA. destruct DA. rewrite value_minus in VA. repeat split; auto. left. lra. }
    destruct K as [DA [DG V]]. destruct (gap_at_holds u _ p a FA DA (L p (or_introl eq_refl))) as [_ PA]; [destruct (relates p); try discriminate; reflexivity|].
    specialize (PA NP). destruct (GL DG) as [x1 [y1 [M [N E]]]]. exists x1, y1. split; [exact M|]. split; [exact N|]. rewrite Q in *. cbn in *. destruct V; lra.
  - destruct ps; [discriminate|]. destruct gs; now apply INEQ.
  - destruct ps; [discriminate|]. destruct gs; now apply INEQ.
  - destruct ps; [discriminate|]. destruct gs; now apply INEQ.
  - destruct ps; [discriminate|]. destruct gs; now apply INEQ.
Qed.
