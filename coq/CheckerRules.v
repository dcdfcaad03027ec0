(* The rules, docs/PROOF-FORMAT.md, section 5: what each asks for, and that it then proves its link. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerTrees CheckerClosing CheckerCases.
Import ListNotations.
Open Scope R_scope.

Record hints := { cut_trees : list (Z * list tree); groups_of : list group; running_of : list (Z * (name * tree)); conditioned_by : list Z; rewrites_by : list (nat * list (name * tree)) }.
Fixpoint forms (c : cell) (l : list tree) : result (list poly) :=
  match l with [] => Ok [] | t :: l' => let! p := hint_form c t in let! r := forms c l' in Ok (p :: r) end.
Fixpoint cuts_of (c : cell) (l : list (Z * list tree)) : result cut_points :=
  match l with [] => Ok [] | (i, ts) :: l' => let! p := forms c ts in let! r := cuts_of c l' in Ok ((i, p) :: r) end.
(* the hints of a step, where the rewrites are these *)
Definition context_of (c : cell) (h : hints) (rs : list rewriting) : result context :=
  let! cs := cuts_of c (cut_trees h) in Ok {| cuts := cs; running := running_of h; conditioned := conditioned_by h; rewrites := rs; first := 0 |}.
Definition turned (r : relation) : bool := match r with Less | AtMost => true | _ => false end.
Definition strict (r : relation) : bool := match r with Less | Greater => true | _ => false end.
Definition is_inequality (r : relation) : bool := match r with Equal | Unequal => false | _ => true end.
(* left - right for = != >= >, right - left for <= <; left is entered first *)
Definition gap (ctx : context) (c : cell) (env : environment) (l : link) (st : state) : result (value * state) :=
  let! a := enter depth ctx c env false (left l) st in
  let! b := enter depth ctx c env false (right l) (snd a) in
  Ok (if turned (relates l) then minus (fst b) (fst a) else minus (fst a) (fst b), snd b).
Definition gap_value (r : relation) (x y : R) : R := if turned r then y - x else x - y.
Definition shown_enough (c : cell) (cert : option certificate) (r : relation) (v : value) : result unit :=
  let! s := shown c cert v in need (s || negb (strict r)) 300.

Definition rule_equal (x : name) (l : link) (c : cell) (h : hints) (rs : list rewriting) : result unit :=
  match relates l with
  | Equal =>
      let! ctx := context_of c h rs in
      let! g := gap ctx c (map_of c) l start in
      let! v := close x ctx c (groups_of h) (fst g) in
      let! z := is_zero c v in need z 301
  | _ => No (NotShown 302)
  end.
Definition rule_positive (x : name) (l : link) (c : cell) (h : hints) (rs : list rewriting) (cert : option certificate) : result unit :=
  let! _ := need (is_inequality (relates l)) 303 in
  let! ctx := context_of c h rs in
  let! g := gap ctx c (map_of c) l start in
  let! v := close x ctx c (groups_of h) (fst g) in
  shown_enough c cert (relates l) v.
(* the link at a point, where nothing waits to be closed *)
Definition rule_evaluate (l : link) (c : cell) : result unit :=
  let! _ := need (match kinds c with [] => true | _ => false end) 304 in
  let! g := gap plain c (map_of c) l start in
  match relates l with
  | Equal => let! z := is_zero c (fst g) in need z 305
  | Unequal => let! p := polynomial_of (fst g) in need (nonzero c p) 306
  | r => shown_enough c None r (fst g)
  end.
Definition rule_empty (s : statement) (c : cell) (i : nat) : result unit :=
  match nth_error (constraints s) i with
  | None => No (NotShown 307)
  | Some k =>
      let! r := constraint_polynomial c k in
      need (match fst r with
            | NotNegative => positive_on c (negate (snd r))
            | IsPositive => non_negative c (negate (snd r))
            | Modulo2 m => match parity_of c (snd r) with Some q => Z.eqb q (1 - m) | None => false end
            end) 308
  end.
Definition constraint_shown (c : cell) (k : constraint) : result unit :=
  let! r := constraint_polynomial c k in
  need (match fst r with
        | NotNegative => non_negative c (snd r)
        | IsPositive => positive_on c (snd r)
        | Modulo2 m => match parity_of c (snd r) with Some q => Z.eqb q m | None => false end
        end) 309.
Fixpoint constraints_shown (c : cell) (l : list constraint) : result unit :=
  match l with [] => Ok tt | k :: l' => let! _ := constraint_shown c k in constraints_shown c l' end.
(* the map gives exactly the variables, integers for integer ones *)
Definition fits (s : statement) (c : cell) : bool :=
  forallb (fun x => match lookup (fst x) (map_of c) with
    | Some p => degree_at_most_1 p && (snd x || integral c p) | None => false end) (variables s)
  && forallb (fun x => existsb (Pos.eqb (fst x)) (map fst (variables s))) (map_of c)
  && match facts c with [] => true | _ => false end.
Definition whole (s : statement) : cell :=
  {| kinds := map (fun x : name * bool => (fst x, if snd x then Real else Int)) (variables s);
     map_of := map (fun x : name * bool => (fst x, variable (fst x))) (variables s); facts := [] |}.
(* a < b, a <= b or a = b, with > and >= turned around *)
Definition ordered (l : link) : option (tree * relation * tree) :=
  match relates l with
  | Less => Some (left l, Less, right l) | AtMost => Some (left l, AtMost, right l)
  | Greater => Some (right l, Less, left l) | AtLeast => Some (right l, AtMost, left l)
  | Equal => Some (left l, Equal, right l) | Unequal => None
  end.
Definition is_equality (r : relation) : bool := match r with Equal => true | _ => false end.
Definition rule_chain (l p q : link) : result unit :=
  match ordered l, ordered p, ordered q with
  | Some (a, r, b), Some (a1, r1, b1), Some (a2, r2, b2) =>
      need (negb (is_equality r) && alike a a1 && alike b1 a2 && alike b2 b
            && (negb (strict r) || strict r1 || strict r2)) 312
  | _, _, _ => No (NotShown 313)
  end.
Definition rule_square (l p q : link) : result unit :=
  match ordered l, ordered p, ordered q with
  | Some (a, r, b), Some (a1, r1, b1), Some (z, r2, b2) =>
      need (negb (is_equality r) && negb (is_equality r1) && negb (is_equality r2)
            && alike a1 (Pow a (Number 2)) && alike b1 (Pow b (Number 2)) && alike z (Number 0) && alike b2 b
            && (negb (strict r) || strict r1)) 314
  | _, _, _ => No (NotShown 315)
  end.

(* --- soundness --- *)
Lemma context_valid c h rs ctx : (forall r, In r rs -> forall rho, in_domain (lemma r) rho ->
  link_holds rho {| left := lemma_left r; relates := Equal; right := lemma_right r |}) -> context_of c h rs = Ok ctx -> valid_context ctx.
Proof. intros V H. apply andThen_ok in H. destruct H as [cs [_ H]]. inversion H; subst. exact V. Qed.
Definition valid_rewrites (rs : list rewriting) : Prop := forall r, In r rs -> forall rho, in_domain (lemma r) rho ->
  link_holds rho {| left := lemma_left r; relates := Equal; right := lemma_right r |}.
Lemma gap_sound ctx c u env l st g st' : valid_context ctx -> inside c u -> gap ctx c env l st = Ok (g, st') -> sums_defined u g ->
  exists x y, meaning (names_of env u) (left l) = Some x /\ meaning (names_of env u) (right l) = Some y /\
  value_of u g = gap_value (relates l) x y.
Proof.
  intros V I. unfold gap. generalize depth. intros d H D. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[b s'] [B H]].
  cbn [fst snd] in *. inversion H; subst. clear H. exists (value_of u a), (value_of u b). unfold gap_value.
  destruct (turned (relates l)); apply defined_minus in D; destruct D as [D1 D2].
  - split; [exact (proj1 (enter_sound d ctx c u env false (left l) st V I) a s A D2)|].
    split; [exact (proj1 (enter_sound d ctx c u env false (right l) s V I) b st' B D1)|apply value_minus].
  - split; [exact (proj1 (enter_sound d ctx c u env false (left l) st V I) a s A D1)|].
    split; [exact (proj1 (enter_sound d ctx c u env false (right l) s V I) b st' B D2)|apply value_minus].
Qed.
Lemma related_of_gap r x y : is_inequality r = true -> 0 <= gap_value r x y -> (strict r = true -> 0 < gap_value r x y) -> related r x y.
Proof. destruct r; cbn; intros; try discriminate; try (specialize (H1 eq_refl)); lra. Qed.
Lemma gap_of_related r x y : is_inequality r = true -> related r x y -> 0 <= gap_value r x y /\ (strict r = true -> 0 < gap_value r x y).
Proof. destruct r; cbn; intros; try discriminate; split; try discriminate; intros; lra. Qed.
Lemma shown_enough_sound c u cert r v : inside c u -> shown_enough c cert r v = Ok tt ->
  0 <= value_of u v /\ (strict r = true -> 0 < value_of u v).
Proof.
  intros I H. unfold shown_enough in H. apply andThen_ok in H. destruct H as [s [S H]]. apply need_ok in H. destruct (shown_sound c u cert v s I S) as [_ [A B]].
  split; [exact A|]. intros K. rewrite K, orb_false_r in H. now apply B.
Qed.
Lemma rule_equal_sound x s l c h rs : valid_rewrites rs -> rule_equal x l c h rs = Ok tt -> on_cell s l c.
Proof.
  intros VR H u I _. unfold rule_equal in H. destruct (relates l) eqn:R; try discriminate. apply andThen_ok in H. destruct H as [ctx [CX H]]. apply (context_valid _ _ _ _ VR) in CX.
  apply andThen_ok in H. destruct H as [[g st] [G H]]. apply andThen_ok in H. destruct H as [v [V H]]. apply andThen_ok in H. destruct H as [z [Z H]].
  apply need_ok in H. subst z. cbn [fst] in *. destruct (close_sound x ctx c u _ g v CX I V) as [_ [A D]]. destruct (gap_sound ctx c u _ l start g st CX I G D) as [a [b [M [N E]]]].
  exists a, b. split; [exact M|]. split; [exact N|]. destruct (is_zero_sound c u v I Z) as [Y _]. rewrite R in *. cbn in *. lra.
Qed.
Lemma rule_positive_sound x s l c h rs cert : valid_rewrites rs -> rule_positive x l c h rs cert = Ok tt -> on_cell s l c.
Proof.
  intros VR H u I _. unfold rule_positive in H. apply andThen_ok in H. destruct H as [[] [Q H]]. apply need_ok in Q. apply andThen_ok in H. destruct H as [ctx [CX H]]. apply (context_valid _ _ _ _ VR) in CX.
  apply andThen_ok in H. destruct H as [[g st] [G H]]. apply andThen_ok in H. destruct H as [v [V H]]. cbn [fst] in *.
  destruct (close_sound x ctx c u _ g v CX I V) as [_ [A D]]. destruct (gap_sound ctx c u _ l start g st CX I G D) as [a [b [M [N E]]]].
  exists a, b. split; [exact M|]. split; [exact N|]. destruct (shown_enough_sound c u cert _ v I H) as [Y Y'].
  apply related_of_gap; [exact Q| |]; rewrite <- E, <- A; assumption.
Qed.
Lemma rule_evaluate_sound s l c : rule_evaluate l c = Ok tt -> on_cell s l c.
Proof.
  intros H u I _. unfold rule_evaluate in H. apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [[g st] [G H]]. cbn [fst] in *.
  assert (W : sums g = [] -> (forall a b, meaning (names_of (map_of c) u) (left l) = Some a -> meaning (names_of (map_of c) u) (right l) = Some b ->
     value_of u g = gap_value (relates l) a b -> related (relates l) a b) -> link_holds (point c u) l).
  { intros S F. destruct (gap_sound plain c u _ l start g st valid_plain I G (defined_without u g S)) as [a [b [M [N E]]]]. exists a, b. repeat split; auto. }
  destruct (relates l) eqn:R.
  - apply andThen_ok in H. destruct H as [z [Z H]]. apply need_ok in H. subst z. destruct (is_zero_sound c u g I Z) as [Y S]. apply (W S). intros a b _ _ E. cbn in *. lra.
  - apply andThen_ok in H. destruct H as [p [P H]]. apply need_ok in H. destruct (value_polynomial u g p P) as [Y S]. apply (nonzero_sound I) in H.
    apply (W S). intros a b _ _ E. cbn in *. lra.
  - unfold shown_enough in H. pose proof H as H'. apply andThen_ok in H'. destruct H' as [b' [SH _]]. destruct (shown_sound c u None g b' I SH) as [S _].
    destruct (shown_enough_sound c u None Less g I H) as [Y Y']. apply (W S). intros a b _ _ E. apply related_of_gap; auto; rewrite <- E; assumption.
  - unfold shown_enough in H. pose proof H as H'. apply andThen_ok in H'. destruct H' as [b' [SH _]]. destruct (shown_sound c u None g b' I SH) as [S _].
    destruct (shown_enough_sound c u None AtMost g I H) as [Y Y']. apply (W S). intros a b _ _ E. apply related_of_gap; auto; rewrite <- E; assumption.
  - unfold shown_enough in H. pose proof H as H'. apply andThen_ok in H'. destruct H' as [b' [SH _]]. destruct (shown_sound c u None g b' I SH) as [S _].
    destruct (shown_enough_sound c u None Greater g I H) as [Y Y']. apply (W S). intros a b _ _ E. apply related_of_gap; auto; rewrite <- E; assumption.
  - unfold shown_enough in H. pose proof H as H'. apply andThen_ok in H'. destruct H' as [b' [SH _]]. destruct (shown_sound c u None g b' I SH) as [S _].
    destruct (shown_enough_sound c u None AtLeast g I H) as [Y Y']. apply (W S). intros a b _ _ E. apply related_of_gap; auto; rewrite <- E; assumption.
Qed.
Lemma rule_empty_sound s l c i : rule_empty s c i = Ok tt -> on_cell s l c.
Proof.
  intros H u I D. exfalso. unfold rule_empty in H. destruct (nth_error (constraints s) i) as [k|] eqn:K; [|discriminate].
  apply andThen_ok in H. destruct H as [r [R H]]. apply need_ok in H.
  pose proof (constraint_polynomial_sound c u k r I R (proj1 (proj2 D) k (nth_error_In _ _ K))) as C. destruct (fst r).
  - apply (positive_sound I) in H. rewrite ev_negate in H. lra.
  - apply (non_negative_sound I) in H. rewrite ev_negate in H. lra.
  - destruct C as [z [Z1 Z2]]. destruct (parity_of c (snd r)) as [q|] eqn:Q; [|discriminate]. apply Z.eqb_eq in H. destruct (parity_sound I _ _ Q) as [y [Y1 Y2]].
    rewrite Z1 in Y1. apply eq_IZR in Y1. subst y. rewrite Z2 in Y2. lia.
Qed.
Lemma constraint_shown_sound c u k : inside c u -> constraint_shown c k = Ok tt -> constraint_holds (point c u) k.
Proof.
  intros I H. unfold constraint_shown in H. apply andThen_ok in H. destruct H as [r [R H]]. apply need_ok in H. unfold constraint_polynomial in R.
  apply andThen_ok in R. destruct R as [v [V R]]. apply andThen_ok in R. destruct R as [p [P R]]. destruct (hint_at_sound c u _ _ v I V) as [_ E].
  destruct (value_polynomial u v p P) as [W _]. rewrite W in E. exists (ev u p). split; [exact E|]. inversion R; subst. clear R. destruct (says k); cbn [fst snd] in H.
  - now apply (non_negative_sound I).
  - destruct (integral c p); cbn [fst snd] in H; [|now apply (positive_sound I)]. apply (non_negative_sound I) in H. rewrite ev_subtract, ev_one in H. lra.
  - destruct (parity_of c p) as [q|] eqn:Q; [|discriminate]. apply Z.eqb_eq in H. subst q. exact (parity_sound I _ _ Q).
Qed.
Lemma constraints_shown_sound c u : inside c u -> forall l, constraints_shown c l = Ok tt -> forall k, In k l -> constraint_holds (point c u) k.
Proof.
  intros I. induction l as [|k l IH]; cbn [constraints_shown]; intros H k' [].
  - subst. apply andThen_ok in H. destruct H as [[] [A _]]. now apply constraint_shown_sound.
  - apply andThen_ok in H. destruct H as [[] [_ H]]. now apply IH.
Qed.
Lemma fits_sound s c u : fits s c = true -> inside c u ->
  (forall x, In (x, false) (variables s) -> exists z, point c u x = IZR z) /\ (forall x, ~ In x (map fst (variables s)) -> point c u x = 0).
Proof.
  intros H I. apply andb_prop in H. destruct H as [H _]. apply andb_prop in H. destruct H as [A B]. rewrite forallb_forall in A, B. split.
  - intros x X. specialize (A _ X). cbn [fst snd] in A. unfold point, names_of. destruct (lookup x (map_of c)) as [p|]; [|discriminate].
    apply andb_prop in A. destruct A as [_ A]. exact (integral_sound I p A).
  - intros x X. unfold point, names_of. destruct (lookup x (map_of c)) as [p|] eqn:L; [|reflexivity]. exfalso. apply X. apply lookup_in in L.
    specialize (B _ L). cbn [fst] in B. apply existsb_exists in B. destruct B as [y [Y E]]. apply Pos.eqb_eq in E. now subst.
Qed.
Lemma in_domain_shown s c u : fits s c = true -> constraints_shown c (constraints s) = Ok tt -> inside c u -> in_domain s (point c u).
Proof.
  intros F C I. destruct (fits_sound s c u F I) as [A B]. split; [exact A|]. split; [|exact B]. intros k K. exact (constraints_shown_sound c u I _ C k K).
Qed.
Lemma whole_sound s l c : same_cell c (whole s) = true -> on_cell s l c -> on_domain s l.
Proof.
  intros E H rho D. apply (on_same_cell s l _ _ E) in H.
  assert (P : point (whole s) rho = rho).
  { apply functional_extensionality. intros x. unfold point, names_of. cbn [whole map_of].
    assert (L : forall vs : list (name * bool), lookup x (map (fun y : name * bool => (fst y, variable (fst y))) vs) = Some (variable x) \/
      (lookup x (map (fun y : name * bool => (fst y, variable (fst y))) vs) = None /\ ~ In x (map fst vs))).
    { induction vs as [|[y k] vs IH]; cbn [map lookup fst]; [right; auto|]. destruct (Pos.eqb_spec x y) as [->|N]; [now left|].
      destruct IH as [IH|[IH M]]; [now left|right]. split; [exact IH|]. intros [J|J]; [congruence|contradiction]. }
    destruct (L (variables s)) as [->|[-> M]]; [apply ev_variable|]. symmetry. exact (proj2 (proj2 D) x M). }
  specialize (H rho). rewrite P in H. apply H; [|exact D]. split; [|intros f []]. intros x k E'. cbn [whole kinds] in E'.
  assert (L : forall vs : list (name * bool), lookup x (map (fun y : name * bool => (fst y, if snd y then Real else Int)) vs) = Some k ->
    k = Real \/ (k = Int /\ In (x, false) vs)).
  { induction vs as [|[y b] vs IH]; cbn [map lookup fst snd]; [discriminate|]. destruct (Pos.eqb_spec x y) as [->|N].
    - intros J. inversion J; subst. destruct b; [now left|right; split; [reflexivity|now left]].
    - intros J. destruct (IH J) as [K|[K M]]; [now left|right; split; [exact K|now right]]. }
  destruct (L _ E') as [->|[-> M]]; [exact Logic.I|]. exact (proj1 D x M).
Qed.
Lemma ordered_sound rho l a r b : link_holds rho l -> ordered l = Some (a, r, b) ->
  exists x y, meaning rho a = Some x /\ meaning rho b = Some y /\ related r x y /\ x <= y /\ (strict r = true -> x < y).
Proof.
  intros [x [y [A [B R]]]] H. unfold ordered in H. destruct (relates l); inversion H; subst; cbn in R.
  all: first [exists x, y; repeat split; auto; cbn; try discriminate; intros; lra | exists y, x; repeat split; auto; cbn; try discriminate; intros; lra].
Qed.
Lemma ordered_back rho l a r b x y : ordered l = Some (a, r, b) -> is_equality r = false -> meaning rho a = Some x -> meaning rho b = Some y ->
  x <= y -> (strict r = true -> x < y) -> link_holds rho l.
Proof.
  intros H E A B L S. unfold ordered in H. unfold link_holds. destruct (relates l); inversion H; subst; cbn in *; try discriminate.
  - exists x, y. repeat split; auto. - exists x, y. repeat split; auto.
  - exists y, x. repeat split; auto. unfold related. apply Rlt_gt. auto. - exists y, x. repeat split; auto. unfold related. lra.
Qed.
Lemma rule_chain_sound rho l p q : rule_chain l p q = Ok tt -> link_holds rho p -> link_holds rho q -> link_holds rho l.
Proof.
  intros H P Q. unfold rule_chain in H. destruct (ordered l) as [[[a r] b]|] eqn:OL; [|discriminate]. destruct (ordered p) as [[[a1 r1] b1]|] eqn:OP; [|discriminate].
  destruct (ordered q) as [[[a2 r2] b2]|] eqn:OQ; [|discriminate]. apply need_and in H. destruct H as [H S]. apply andb_prop in H. destruct H as [H E3].
  apply andb_prop in H. destruct H as [H E2]. apply andb_prop in H. destruct H as [E E1]. apply (alike_meaning _ _ rho) in E1, E2, E3. apply negb_true_iff in E.
  destruct (ordered_sound rho p _ _ _ P OP) as [x [y [X [Y [_ [L1 S1]]]]]]. destruct (ordered_sound rho q _ _ _ Q OQ) as [y' [w [Y' [W [_ [L2 S2]]]]]].
  rewrite <- E1 in X. rewrite E2 in Y. rewrite E3 in W. rewrite Y in Y'. inversion Y'; subst y'. apply (ordered_back rho l a r b x w OL E X W); [lra|]. intros ST. rewrite ST in S. cbn [negb orb] in S.
  apply orb_prop in S. destruct S as [S|S]; [specialize (S1 S)|specialize (S2 S)]; lra.
Qed.
Lemma meaning_square rho a x : meaning rho (Pow a (Number 2)) = Some x -> exists y, meaning rho a = Some y /\ x = y * y.
Proof.
  cbn [meaning_at]. destruct (meaning rho a) as [y|]; cbn [both]; [|discriminate]. rewrite integer_of_IZR, power_of_nonneg by lia. intros H. inversion H. exists y.
  split; [reflexivity|]. change (Z.to_nat 2) with 2%nat. cbn [pow]. ring.
Qed.
Lemma rule_square_sound rho l p q : rule_square l p q = Ok tt -> link_holds rho p -> link_holds rho q -> link_holds rho l.
Proof.
  intros H P Q. unfold rule_square in H. destruct (ordered l) as [[[a r] b]|] eqn:OL; [|discriminate]. destruct (ordered p) as [[[a1 r1] b1]|] eqn:OP; [|discriminate].
  destruct (ordered q) as [[[z r2] b2]|] eqn:OQ; [|discriminate]. apply need_and in H. destruct H as [H S]. apply andb_prop in H. destruct H as [H E4]. apply andb_prop in H. destruct H as [H E3].
  apply andb_prop in H. destruct H as [H E2]. apply andb_prop in H. destruct H as [H E1]. apply andb_prop in H. destruct H as [H _]. apply andb_prop in H. destruct H as [E _].
  apply (alike_meaning _ _ rho) in E1, E2, E3, E4. apply negb_true_iff in E.
  destruct (ordered_sound rho p _ _ _ P OP) as [x2 [y2 [X [Y [_ [L1 S1]]]]]]. destruct (ordered_sound rho q _ _ _ Q OQ) as [z0 [y [Z [Y' [_ [L2 _]]]]]].
  rewrite E1 in X. rewrite E2 in Y. rewrite E3 in Z. rewrite E4 in Y'. cbn [meaning_at] in Z. inversion Z; subst z0. destruct (meaning_square rho a x2 X) as [x [X1 ->]]. destruct (meaning_square rho b y2 Y) as [y1 [Y1 ->]].
  rewrite Y1 in Y'. inversion Y'; subst y1. apply (ordered_back rho l a r b x y OL E X1 Y1).
  - destruct (Rle_dec x y) as [|N]; [assumption|]. assert (y < x) by lra. nra.
  - intros ST. rewrite ST in S. cbn [negb orb] in S. specialize (S1 S). destruct (Rlt_dec x y) as [|N]; [assumption|]. assert (y <= x) by lra. nra.
Qed.
