(* A proof file as data, the checker, and the theorem about it: what is accepted holds. *)
From Coq Require Import ZArith QArith Reals List Bool Lia.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerTrees CheckerEnter CheckerEntered CheckerLocal CheckerClosing CheckerCases CheckerRules CheckerPremises CheckerInduction CheckerFinite CheckerDegree.
Import ListNotations.

Record raw_cell := { raw_kinds : list (name * kind); raw_map : list (name * tree) }.
Definition raw_certificate : Type := list (Q * list tree * tree).
Inductive rule :=
| ByCases (t : name) (d : split) | ByEmpty (i : nat) | ByEqual (h : hints) | ByPositive (h : hints) (cert : option raw_certificate)
| ByGrowth (t : name) (factor : tree) (h : hints) (cert : option raw_certificate)
| ByRecurrence (t : name) (coefficients : list tree) (h : hints)
| ByCombine (multipliers : list tree) (h : hints) (cert : option raw_certificate) (back : bool)
| ByChain | BySquare | ByDegree | ByEvaluate | ByFinite | ByConclude.
Record step := { of_statement : nat; of_link : nat; on : option raw_cell; by_rule : rule; uses : list nat }.
Record file := { statements : list statement; steps : list step; claims : list nat; local_name : name }.
(* statement, link, cell or the whole domain *)
Definition theorem : Type := (nat * nat) * option cell.

Fixpoint read_map (c : cell) (l : list (name * tree)) : result (list (name * poly)) :=
  match l with
  | [] => Ok []
  | (x, t) :: l' => let! v := hint_at c (coordinates c) t in let! p := polynomial_of v in let! r := read_map c l' in Ok ((x, p) :: r)
  end.
Definition read_cell (s : statement) (r : raw_cell) : result cell :=
  let! m := read_map {| kinds := raw_kinds r; map_of := []; facts := [] |} (raw_map r) in
  let c := {| kinds := raw_kinds r; map_of := m; facts := [] |} in
  let! _ := need (fits s c) 400 in Ok c.
Fixpoint polynomials_at (c : cell) (l : list tree) : result (list poly) :=
  match l with
  | [] => Ok []
  | t :: l' => let! v := hint_at c (coordinates c) t in let! p := polynomial_of v in let! r := polynomials_at c l' in Ok (p :: r)
  end.
Fixpoint read_certificate (c : cell) (l : raw_certificate) : result certificate :=
  match l with
  | [] => Ok []
  | (k, fs, g) :: l' =>
      let! ps := polynomials_at c fs in
      let! v := hint_at c (coordinates c) g in let! p := polynomial_of v in
      let! r := read_certificate c l' in Ok ((k, ps, p) :: r)
  end.
Definition certificate_of (c : cell) (x : option raw_certificate) : result (option certificate) :=
  match x with None => Ok None | Some l => let! r := read_certificate c l in Ok (Some r) end.

Definition variables_eq_dec (a b : list (name * bool)) : {a = b} + {a <> b}.
Proof. repeat (decide equality; try apply Pos.eq_dec). Defined.
Definition same_condition (a b : condition) : bool :=
  match a, b with NotNegative, NotNegative | IsPositive, IsPositive => true | Modulo2 m, Modulo2 n => Z.eqb m n | _, _ => false end.
Fixpoint same_constraints (a b : list constraint) : bool :=
  match a, b with
  | [], [] => true
  | x :: a', y :: b' => same_condition (says x) (says y) && alike (form x) (form y) && same_constraints a' b'
  | _, _ => false
  end.
Definition same_domain (s s' : statement) : bool :=
  (if variables_eq_dec (variables s) (variables s') then true else false)
  && same_constraints (constraints s) (constraints s').
(* a premise about this very link, and its cell *)
Definition premise (ts : list theorem) (i j : nat) (k : nat) : result (option cell) :=
  match nth_error ts k with
  | Some ((i', j'), c) => let! _ := need (Nat.eqb i i' && Nat.eqb j j') 401 in Ok c
  | None => No (NotShown 402)
  end.
Fixpoint premise_cells (ts : list theorem) (i j : nat) (ks : list nat) : result (list cell) :=
  match ks with
  | [] => Ok []
  | k :: ks' => let! c := premise ts i j k in
      match c with
      | None => No (NotShown 403)
      | Some c => let! r := premise_cells ts i j ks' in Ok (c :: r)
      end
  end.
(* a link that holds on this cell, of a statement with this domain *)
Definition premise_here (ss : list statement) (ts : list theorem) (s : statement) (c : cell) (k : nat) : result link :=
  match nth_error ts k with
  | Some ((i, j), c') =>
      match nth_error ss i with
      | Some s' => match nth_error (links s') j with
          | Some l => let! _ := need (same_domain s s' && match c' with
                Some d => same_cell d c | None => same_cell c (whole s) end) 404 in Ok l
          | None => No (NotShown 405) end
      | None => No (NotShown 406) end
  | None => No (NotShown 407)
  end.
Fixpoint premises_here (ss : list statement) (ts : list theorem) (s : statement) (c : cell) (ks : list nat) : result (list link) :=
  match ks with
  | [] => Ok []
  | k :: ks' => let! l := premise_here ss ts s c k in let! r := premises_here ss ts s c ks' in Ok (l :: r)
  end.
(* rewrites by equations that hold on their whole domain *)
Fixpoint rewritings (ss : list statement) (ts : list theorem) (l : list (nat * list (name * tree))) : result (list rewriting) :=
  match l with
  | [] => Ok []
  | (k, inst) :: l' =>
      match nth_error ts k with
      | Some ((i, j), None) =>
          match nth_error ss i with
          | Some s => match nth_error (links s) j with
              | Some k => match relates k with
                  | Equal => let! _ := need (Nat.eqb (length inst) (length (variables s))) 420 in
                             let! r := rewritings ss ts l' in
                             Ok ({| lemma := s; lemma_left := left k; lemma_right := right k; instance := inst |} :: r)
                  | _ => No (NotShown 421) end
              | None => No (NotShown 422) end
          | None => No (NotShown 423) end
      | _ => No (NotShown 424)
      end
  end.
Definition hints_in (r : rule) : list (nat * list (name * tree)) :=
  match r with ByEqual h | ByPositive h _ | ByGrowth _ _ h _ | ByRecurrence _ _ h | ByCombine _ h _ _ => rewrites_by h | _ => [] end.
Definition infer (f : file) (ts : list theorem) (st : step) : result theorem :=
  let i := of_statement st in
  let j := of_link st in
  match nth_error (statements f) i with
  | None => No (NotShown 410)
  | Some s =>
    match nth_error (links s) j with
    | None => No (NotShown 411)
    | Some l =>
      match by_rule st, on st with
      | ByConclude, None =>
          match uses st with
          | [k] => let! c := premise ts i j k in
                   match c with
                   | Some c => let! _ := need (same_cell c (whole s)) 412 in Ok ((i, j), None)
                   | None => No (NotShown 413) end
          | _ => No (NotShown 414)
          end
      | ByFinite, None => let! _ := need (match uses st with [] => true | _ => false end) 419 in
                          let! _ := rule_finite s l in Ok ((i, j), None)
      | r, Some raw =>
          let! c := read_cell s raw in
          let! rs := rewritings (statements f) ts (hints_in r) in
          let! _ := match r, uses st with
            | ByCases t d, ks => let! ds := children s c t d in let! cs := premise_cells ts i j ks in need (same_cells cs ds) 415
            | ByEmpty n, [] => rule_empty s c n
            | ByEqual h, [] => rule_equal (local_name f) l c h rs
            | ByPositive h x, [] => let! cert := certificate_of c x in rule_positive (local_name f) l c h rs cert
            | ByGrowth t m h x, k :: ks =>
                let! cert := certificate_of c x in
                let! b := premise ts i j k in
                let! ps := premises_here (statements f) ts s c ks in
                match b with Some b => rule_growth (local_name f) s l c t m h rs cert b ps | None => No (NotShown 416) end
            | ByRecurrence t qs h, ks => let! bs := premise_cells ts i j ks in rule_recurrence (local_name f) s l c t qs h rs bs
            | ByCombine ms h x back, ks =>
                let! cert := certificate_of c x in
                let! ps := premises_here (statements f) ts s c ks in
                rule_combine (local_name f) l c h rs ms cert back ps
            | ByDegree, [] => rule_degree (local_name f) l c
            | ByChain, [k; k'] => let! p := premise_here (statements f) ts s c k in let! q := premise_here (statements f) ts s c k' in rule_chain l p q
            | BySquare, [k; k'] => let! p := premise_here (statements f) ts s c k in let! q := premise_here (statements f) ts s c k' in rule_square l p q
            | ByEvaluate, [] => rule_evaluate l c
            | _, _ => No (NotShown 417)
            end in Ok ((i, j), Some c)
      | _, None => No (NotShown 418)
      end
    end
  end.
(* the theorems, or the number of the step at fault and why *)
Fixpoint run (f : file) (n : nat) (ts : list theorem) (l : list step) : (list theorem) + (nat * reason) :=
  match l with
  | [] => inl ts
  | st :: l' => match infer f ts st with Ok t => run f (S n) (ts ++ [t]) l' | No r => inr (n, r) end
  end.
Definition concluded (ts : list theorem) (i j : nat) : bool :=
  existsb (fun t => match t with ((i', j'), None) => Nat.eqb i i' && Nat.eqb j j' | _ => false end) ts.
Definition claimed (f : file) (ts : list theorem) (i : nat) : bool :=
  match nth_error (statements f) i with
  | Some s => forallb (concluded ts i) (seq 0 (length (links s)))
  | None => false
  end.
Definition check (f : file) : bool :=
  match run f 0 [] (steps f) with inl ts => forallb (claimed f ts) (claims f) | inr _ => false end.

(* the same statement, up to bound names *)
Definition relation_eq_dec (a b : relation) : {a = b} + {a <> b}. Proof. decide equality. Defined.
Fixpoint same_links (a b : list link) : bool :=
  match a, b with
  | [], [] => true
  | x :: a', y :: b' => (if relation_eq_dec (relates x) (relates y) then true else false) && alike (left x) (left y) && alike (right x) (right y)
                        && same_links a' b'
  | _, _ => false
  end.
Definition same_statement (s s' : statement) : bool := same_domain s s' && same_links (links s) (links s').
Fixpoint claims_are (f : file) (listed : list statement) (cs : list nat) : bool :=
  match listed, cs with
  | [], [] => true
  | s :: l', i :: cs' => match nth_error (statements f) i with Some s' => same_statement s s' | None => false end && claims_are f l' cs'
  | _, _ => false
  end.
(* the file is accepted, and claims the statements that are listed elsewhere *)
Definition check_listed (f : file) (listed : list statement) : bool := check f && claims_are f listed (claims f).

(* --- soundness --- *)
Definition valid (f : file) (t : theorem) : Prop :=
  exists s l, nth_error (statements f) (fst (fst t)) = Some s /\ nth_error (links s) (snd (fst t)) = Some l /\
  match snd t with Some c => on_cell s l c | None => on_domain s l end.
Lemma read_cell_fits s r c : read_cell s r = Ok c -> fits s c = true.
Proof.
  intros H. unfold read_cell in H. apply andThen_ok in H. destruct H as [m [_ H]]. apply andThen_ok in H. destruct H as [[] [N H]].
  apply need_ok in N. now inversion H; subst.
Qed.
Lemma premise_sound f ts i j k c s l : (forall t, In t ts -> valid f t) -> nth_error (statements f) i = Some s -> nth_error (links s) j = Some l ->
  premise ts i j k = Ok c -> match c with Some c => on_cell s l c | None => on_domain s l end.
Proof.
  intros V S L H. unfold premise in H. destruct (nth_error ts k) as [[[i' j'] c']|] eqn:K; [|discriminate]. apply andThen_ok in H. destruct H as [[] [N H]].
  apply need_and in N. destruct N as [N M]. apply Nat.eqb_eq in N, M. inversion H; subst. destruct (V _ (nth_error_In _ _ K)) as [s' [l' [S' [L' X]]]].
  cbn [fst snd] in *. rewrite S in S'. inversion S'; subst. rewrite L in L'. inversion L'; subst. exact X.
Qed.
Lemma premise_cells_sound f ts i j s l : (forall t, In t ts -> valid f t) -> nth_error (statements f) i = Some s -> nth_error (links s) j = Some l ->
  forall ks cs, premise_cells ts i j ks = Ok cs -> forall c, In c cs -> on_cell s l c.
Proof.
  intros V S L. induction ks as [|k ks IH]; cbn [premise_cells]; intros cs H c J. inversion H; subst. destruct J.
  apply andThen_ok in H. destruct H as [[d|] [P H]]; [|discriminate]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst.
  destruct J as [<-|J]; [exact (premise_sound f ts i j k _ s l V S L P)|exact (IH r R c J)].
Qed.
Lemma same_domain_sound s s' rho : same_domain s s' = true -> in_domain s rho -> in_domain s' rho.
Proof.
  unfold same_domain. intros H. apply andb_prop in H. destruct H as [A B]. destruct (variables_eq_dec (variables s) (variables s')) as [E|]; [|discriminate].
  unfold in_domain. rewrite E. intros [D1 [D2 D3]]. split; [exact D1|]. split; [|exact D3]. clear - B D2. revert B D2. generalize (constraints s) (constraints s').
  induction l as [|x l IH]; intros [|y l'] B D2; cbn [same_constraints] in B; try discriminate; [intros c []|]. apply andb_prop in B. destruct B as [B R].
  apply andb_prop in B. destruct B as [C A]. intros c [<-|J]; [|exact (IH l' R (fun c' J' => D2 c' (or_intror J')) c J)].
  destruct (D2 x (or_introl eq_refl)) as [v [V W]]. exists v. split; [now rewrite <- (alike_meaning _ _ rho A)|].
  destruct (says x), (says y); cbn in C; try discriminate; try exact W. apply Z.eqb_eq in C. now subst.
Qed.
Lemma premise_here_sound f ts s c k l u : (forall t, In t ts -> valid f t) -> premise_here (statements f) ts s c k = Ok l ->
  inside c u -> in_domain s (point c u) -> link_holds (point c u) l.
Proof.
  intros V H I D. unfold premise_here in H. destruct (nth_error ts k) as [[[i j] c']|] eqn:K; [|discriminate].
  destruct (nth_error (statements f) i) as [s'|] eqn:S; [|discriminate]. destruct (nth_error (links s') j) as [l'|] eqn:L; [|discriminate].
  apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N M]. inversion H; subst. clear H.
  destruct (V _ (nth_error_In _ _ K)) as [s1 [l1 [S1 [L1 X]]]]. cbn [fst snd] in *. rewrite S in S1. inversion S1; subst. rewrite L in L1. inversion L1; subst.
  apply (same_domain_sound _ _ _ N) in D. destruct c' as [d|].
  - now apply (on_same_cell s1 l1 d c M X).
  - now apply X.
Qed.
Lemma premises_here_sound f ts s c u : (forall t, In t ts -> valid f t) -> inside c u -> in_domain s (point c u) ->
  forall ks ls, premises_here (statements f) ts s c ks = Ok ls -> forall l, In l ls -> link_holds (point c u) l.
Proof.
  intros V I D. induction ks as [|k ks IH]; cbn [premises_here]; intros ls H l J. inversion H; subst. destruct J.
  apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst.
  destruct J as [<-|J]; [exact (premise_here_sound f ts s c k p u V P I D)|exact (IH r R l J)].
Qed.
Lemma rewritings_sound f ts : (forall t, In t ts -> valid f t) -> forall l rs, rewritings (statements f) ts l = Ok rs -> valid_rewrites rs.
Proof.
  intros V. induction l as [|[k inst] l IH]; cbn [rewritings]; intros rs H; [inversion H; subst; intros r []|].
  destruct (nth_error ts k) as [[[i j] [|]]|] eqn:K; try discriminate. destruct (nth_error (statements f) i) as [s|] eqn:S; [|discriminate].
  destruct (nth_error (links s) j) as [e|] eqn:L; [|discriminate]. destruct (relates e) eqn:Q; try discriminate. apply andThen_ok in H. destruct H as [[] [_ H]].
  apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. clear H. intros x [<-|J]; [|exact (IH r R x J)].
  destruct (V _ (nth_error_In _ _ K)) as [s' [e' [S' [L' X]]]]. cbn [fst snd] in *. rewrite S in S'. inversion S'; subst. rewrite L in L'. inversion L'; subst.
  cbn [lemma lemma_left lemma_right]. intros rho D. specialize (X rho D). destruct e' as [a q b]. cbn [relates left right] in *. subst q. exact X.
Qed.
Lemma infer_sound f ts st t : (forall t, In t ts -> valid f t) -> infer f ts st = Ok t -> valid f t.
Proof.
  intros V H. unfold infer in H. destruct (nth_error (statements f) (of_statement st)) as [s|] eqn:S; [|discriminate].
  destruct (nth_error (links s) (of_link st)) as [l|] eqn:L; [|discriminate].
  assert (A : forall c (r : result unit), (r = Ok tt -> on_cell s l c) ->
    (let! _ := r in Ok ((of_statement st, of_link st), Some c)) = Ok t -> valid f t).
  { intros c r X Y. apply andThen_ok in Y. destruct Y as [[] [Y Z]]. inversion Z; subst. exists s, l. cbn [fst snd]. auto. }
  destruct (on st) as [raw|] eqn:ON.
  - assert (H' : (let! c := read_cell s raw in
          let! rs := rewritings (statements f) ts (hints_in (by_rule st)) in
          let! _ := match by_rule st, uses st with
            | ByCases t d, ks => let! ds := children s c t d in let! cs := premise_cells ts (of_statement st) (of_link st) ks in need (same_cells cs ds) 415
            | ByEmpty n, [] => rule_empty s c n
            | ByEqual h, [] => rule_equal (local_name f) l c h rs
            | ByPositive h x, [] => let! cert := certificate_of c x in rule_positive (local_name f) l c h rs cert
            | ByGrowth t m h x, k :: ks =>
                let! cert := certificate_of c x in
                let! b := premise ts (of_statement st) (of_link st) k in
                let! ps := premises_here (statements f) ts s c ks in
                match b with Some b => rule_growth (local_name f) s l c t m h rs cert b ps | None => No (NotShown 416) end
            | ByRecurrence t qs h, ks => let! bs := premise_cells ts (of_statement st) (of_link st) ks in rule_recurrence (local_name f) s l c t qs h rs bs
            | ByCombine ms h x back, ks =>
                let! cert := certificate_of c x in
                let! ps := premises_here (statements f) ts s c ks in
                rule_combine (local_name f) l c h rs ms cert back ps
            | ByDegree, [] => rule_degree (local_name f) l c
            | ByChain, [k; k'] => let! p := premise_here (statements f) ts s c k in let! q := premise_here (statements f) ts s c k' in rule_chain l p q
            | BySquare, [k; k'] => let! p := premise_here (statements f) ts s c k in let! q := premise_here (statements f) ts s c k' in rule_square l p q
            | ByEvaluate, [] => rule_evaluate l c
            | _, _ => No (NotShown 417)
            end in Ok ((of_statement st, of_link st), Some c)) = Ok t).
    { destruct (by_rule st); exact H. }
    clear H. apply andThen_ok in H'. destruct H' as [c [R H]]. apply read_cell_fits in R. apply andThen_ok in H. destruct H as [rs [RS H]]. apply (rewritings_sound f ts V) in RS. revert H. apply A. intros H.
    destruct (by_rule st).
    + apply andThen_ok in H. destruct H as [ds [DS H]]. apply andThen_ok in H. destruct H as [cs [CS H]]. apply need_ok in H.
      intros u I D. destruct (children_cover s c t0 d ds u DS I D) as [d1 [w [J [W P]]]]. destruct (same_cells_in cs ds d1 H J) as [d2 [J2 E]].
      pose proof (premise_cells_sound f ts _ _ s l V S L _ cs CS d2 J2) as X. apply (on_same_cell s l d2 d1 E) in X.
      rewrite <- P in *. now apply X.
    + destruct (uses st); [|discriminate]. exact (rule_empty_sound s l c i H).
    + destruct (uses st); [|discriminate]. exact (rule_equal_sound _ s l c h rs RS H).
    + destruct (uses st); [|discriminate]. apply andThen_ok in H. destruct H as [x [_ H]]. exact (rule_positive_sound _ s l c h rs x RS H).
    + destruct (uses st) as [|k ks]; try discriminate. apply andThen_ok in H. destruct H as [x [_ H]]. apply andThen_ok in H. destruct H as [b [P H]].
      apply andThen_ok in H. destruct H as [ps [PS H]]. destruct b as [b|]; [|discriminate].
      apply (rule_growth_sound _ s l c t0 factor h rs x b ps RS R H); [exact (premise_sound f ts _ _ k _ s l V S L P)|].
      intros u I D p J. exact (premises_here_sound f ts s c u V I D ks ps PS p J).
    + apply andThen_ok in H. destruct H as [bs [P H]]. apply (rule_recurrence_sound _ s l c t0 coefficients h rs bs RS R H).
      exact (premise_cells_sound f ts _ _ s l V S L _ bs P).
    + apply andThen_ok in H. destruct H as [x [_ H]]. apply andThen_ok in H. destruct H as [ps [PS H]]. intros u I D.
      apply (rule_combine_sound _ l c h rs multipliers x back ps u RS I H). exact (premises_here_sound f ts s c u V I D _ ps PS).
    + destruct (uses st) as [|k [|k' [|]]]; try discriminate. apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [q [Q H]].
      intros u I D. apply (rule_chain_sound _ l p q H); [exact (premise_here_sound f ts s c k p u V P I D)|exact (premise_here_sound f ts s c k' q u V Q I D)].
    + destruct (uses st) as [|k [|k' [|]]]; try discriminate. apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [q [Q H]].
      intros u I D. apply (rule_square_sound _ l p q H); [exact (premise_here_sound f ts s c k p u V P I D)|exact (premise_here_sound f ts s c k' q u V Q I D)].
    + destruct (uses st); [|discriminate]. exact (rule_degree_sound _ s l c H).
    + destruct (uses st); [|discriminate]. exact (rule_evaluate_sound s l c H).
    + destruct (uses st); discriminate.
    + destruct (uses st); discriminate.
  - destruct (by_rule st); try discriminate.
    { apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [[] [Q H]]. inversion H; subst. exists s, l. cbn [fst snd].
      split; [exact S|]. split; [exact L|]. exact (rule_finite_sound s l Q). }
    destruct (uses st) as [|k [|]]; try discriminate. apply andThen_ok in H. destruct H as [[c|] [P H]]; [|discriminate].
    apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. inversion H; subst. exists s, l. cbn [fst snd]. split; [exact S|]. split; [exact L|].
    exact (whole_sound s l c N (premise_sound f ts _ _ k _ s l V S L P)).
Qed.
Lemma run_sound f : forall l n ts ts', (forall t, In t ts -> valid f t) -> run f n ts l = inl ts' -> forall t, In t ts' -> valid f t.
Proof.
  induction l as [|st l IH]; cbn [run]; intros n ts ts' V H. inversion H; subst. exact V.
  destruct (infer f ts st) as [t|] eqn:T; [|discriminate]. refine (IH _ _ _ _ H). intros t' J. apply in_app_or in J. destruct J as [J|[<-|[]]]; [now apply V|].
  exact (infer_sound f ts st t V T).
Qed.
(* What the checker accepts holds, with both sides defined, at every point of the domain. *)
Theorem check_sound : forall f, check f = true -> forall i, In i (claims f) -> exists s, nth_error (statements f) i = Some s /\ holds s.
Proof.
  intros f H i J. unfold check in H. destruct (run f 0 [] (steps f)) as [ts|] eqn:R; [|discriminate].
  assert (V : forall t, In t ts -> valid f t) by (apply (run_sound f (steps f) 0%nat [] ts); [intros t []|exact R]).
  rewrite forallb_forall in H. specialize (H i J). unfold claimed in H. destruct (nth_error (statements f) i) as [s|] eqn:S; [|discriminate]. exists s. split; [reflexivity|].
  intros rho D l K. destruct (In_nth_error _ _ K) as [j L]. rewrite forallb_forall in H. specialize (H j).
  assert (B : In j (seq 0 (length (links s)))) by (apply in_seq; split; [lia|]; apply nth_error_Some; congruence).
  specialize (H B). unfold concluded in H. apply existsb_exists in H. destruct H as [[[i' j'] c] [T E]]. destruct c; [discriminate|].
  apply andb_prop in E. destruct E as [E1 E2]. apply Nat.eqb_eq in E1, E2. subst i' j'. destruct (V _ T) as [s' [l' [S' [L' X]]]]. cbn [fst snd] in *.
  rewrite S in S'. inversion S'; subst. rewrite L in L'. inversion L'; subst. now apply X.
Qed.
Lemma same_links_in a : forall b, same_links a b = true -> forall l, In l a ->
  exists l', In l' b /\ relates l = relates l' /\ (forall rho, meaning rho (left l) = meaning rho (left l') /\ meaning rho (right l) = meaning rho (right l')).
Proof.
  induction a as [|x a IH]; intros [|y b] H l J; cbn [same_links] in H; try discriminate; [destruct J|].
  apply andb_prop in H. destruct H as [H R]. apply andb_prop in H. destruct H as [H B]. apply andb_prop in H. destruct H as [Q A].
  destruct J as [<-|J]; [|destruct (IH b R l J) as [l' [L' X]]; exists l'; split; [now right|exact X]].
  destruct (relation_eq_dec (relates x) (relates y)) as [E|]; [|discriminate]. exists y. split; [now left|]. split; [exact E|]. intros rho. split; now apply alike_meaning.
Qed.
Lemma same_statement_sound s s' : same_statement s s' = true -> holds s' -> holds s.
Proof.
  intros H S rho D l J. apply andb_prop in H. destruct H as [A B]. destruct (same_links_in _ _ B l J) as [l' [J' [R E]]].
  destruct (S rho (same_domain_sound _ _ _ A D) l' J') as [x [y [X [Y Z]]]]. destruct (E rho) as [E1 E2]. exists x, y. now rewrite E1, E2, R.
Qed.
(* What is listed elsewhere as the claims of the file holds. *)
Theorem check_listed_sound : forall f listed, check_listed f listed = true -> forall s, In s listed -> holds s.
Proof.
  intros f listed H. apply andb_prop in H. destruct H as [C L]. pose proof (check_sound f C) as CS. clear C. revert L CS. generalize (claims f).
  induction listed as [|s l IH]; intros [|i cs] L CS s' J; cbn [claims_are] in L; try discriminate; [destruct J|]. apply andb_prop in L. destruct L as [L R].
  destruct J as [<-|J]; [|exact (IH cs R (fun k K => CS k (or_intror K)) s' J)]. destruct (CS i (or_introl eq_refl)) as [t [T X]]. rewrite T in L.
  exact (same_statement_sound s t L X).
Qed.
Print Assumptions check_listed_sound.
