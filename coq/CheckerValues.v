(* Values on a cell, docs/PROOF-FORMAT.md, section 4: sums of polynomials times factors, with sums that wait to be
   closed; and their normal classes. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors.
Import ListNotations.
Open Scope R_scope.

Definition term : Type := poly * list factor.
Definition term_value (u : valuation) (t : term) : R := ev u (fst t) * factors_value u (snd t).
Fixpoint terms_value (u : valuation) (l : list term) : R :=
  match l with [] => 0 | t :: l' => term_value u t + terms_value u l' end.

Definition environment : Type := list (name * poly).
Definition names_of (env : environment) (u : valuation) : valuation :=
  fun x => match lookup x env with Some p => ev u p | None => 0 end.
(* sum over k = low .. high of the body, which is entered with the rewrites but for so many *)
Record node := { bound : name; low : poly; high : poly; inner : tree; around : environment; skipped : nat }.
Definition node_meaning (u : valuation) (n : node) : option R :=
  let m := Int_part (ev u (low n)) in
  sum_terms (length_of_range m (Int_part (ev u (high n)))) m
    (fun i => meaning (bind (names_of (around n) u) (bound n) (IZR i)) (inner n)).
Definition node_value (u : valuation) (n : node) : R := match node_meaning u n with Some x => x | None => 0 end.
Definition label : Type := (Z * Z)%type.
Record value := { terms : list term; sums : list (label * (list term * node)) }.
Fixpoint sums_value (u : valuation) (l : list (label * (list term * node))) : R :=
  match l with [] => 0 | (_, (c, n)) :: l' => terms_value u c * node_value u n + sums_value u l' end.
Definition value_of (u : valuation) (v : value) : R := terms_value u (terms v) + sums_value u (sums v).
Definition sums_defined (u : valuation) (v : value) : Prop :=
  forall i c n, In (i, (c, n)) (sums v) -> node_meaning u n <> None.

Fixpoint add_term (t : term) (l : list term) : list term :=
  match l with
  | [] => [t]
  | s :: l' => if same_factors (snd t) (snd s)
               then match add (fst t) (fst s) with [] => l' | p => (p, snd s) :: l' end
               else s :: add_term t l'
  end.
Definition add_terms (a b : list term) : list term := fold_right add_term b a.
Definition single (p : poly) (fs : list factor) : list term := match p with [] => [] | _ => [(p, fs)] end.
Definition of_poly (p : poly) : value := {| terms := single p []; sums := [] |}.
Definition of_factors (p : poly) (fs : list factor) : value := {| terms := single p fs; sums := [] |}.
Definition plus (v w : value) : value := {| terms := add_terms (terms v) (terms w); sums := sums v ++ sums w |}.
Definition opposite_terms (l : list term) : list term := map (fun t => (negate (fst t), snd t)) l.
Definition opposite (v : value) : value :=
  {| terms := opposite_terms (terms v); sums := map (fun s => (fst s, (opposite_terms (fst (snd s)), snd (snd s)))) (sums v) |}.
Definition minus (v w : value) : value := plus v (opposite w).
Definition product_limit : Z := 2000000.
Definition multiply_term (c : cell) (s t : term) : result (list term) :=
  let! _ := need (Z.of_nat (length (fst s)) * Z.of_nat (length (fst t)) <=? product_limit)%Z 12 in
  let! r := insert_all c (snd s) (snd t) in
  Ok (single (multiply (multiply (fst s) (fst t)) (snd r)) (fst r)).
Fixpoint multiply_by (c : cell) (s : term) (l : list term) : result (list term) :=
  match l with
  | [] => Ok []
  | t :: l' => let! a := multiply_term c s t in let! b := multiply_by c s l' in Ok (add_terms a b)
  end.
Fixpoint multiply_terms (c : cell) (a b : list term) : result (list term) :=
  match a with
  | [] => Ok []
  | s :: a' => let! x := multiply_by c s b in let! y := multiply_terms c a' b in Ok (add_terms x y)
  end.
Fixpoint multiply_sums (c : cell) (l : list (label * (list term * node))) (b : list term) :
  result (list (label * (list term * node))) :=
  match l with
  | [] => Ok []
  | (i, (k, n)) :: l' => let! x := multiply_terms c k b in let! y := multiply_sums c l' b in Ok ((i, (x, n)) :: y)
  end.
Definition no_sums (v : value) : bool := match sums v with [] => true | _ => false end.
Definition times (c : cell) (v w : value) : result value :=
  let! _ := need (no_sums v || no_sums w) 10 in
  let! t := multiply_terms c (terms v) (terms w) in
  let! a := multiply_sums c (sums v) (terms w) in
  let! b := multiply_sums c (sums w) (terms v) in
  Ok {| terms := t; sums := a ++ b |}.
Definition polynomial_of (v : value) : result poly :=
  match sums v, terms v with
  | [], [] => Ok [] | [], [(p, [])] => Ok p | _, _ => No (NotShown 11) end.

(* --- soundness --- *)
Lemma terms_value_app u a b : terms_value u (a ++ b) = terms_value u a + terms_value u b.
Proof. induction a as [|t a IH]; cbn [app terms_value]. ring. rewrite IH. ring. Qed.
Lemma value_add_term u t l : terms_value u (add_term t l) = term_value u t + terms_value u l.
Proof.
  induction l as [|s l IH]; cbn [add_term terms_value]. reflexivity.
  destruct (same_factors (snd t) (snd s)) eqn:E.
  - pose proof (same_factors_sound u _ _ E) as F. pose proof (ev_add u (fst t) (fst s)) as A.
    assert (K : term_value u t + (term_value u s + terms_value u l)
                = ev u (add (fst t) (fst s)) * factors_value u (snd s) + terms_value u l).
    { unfold term_value. rewrite A, F. ring. }
    rewrite K. destruct (add (fst t) (fst s)); cbn [ev terms_value]; [ring|]. reflexivity.
  - cbn [terms_value]. rewrite IH. ring.
Qed.
Lemma value_add_terms u a b : terms_value u (add_terms a b) = terms_value u a + terms_value u b.
Proof.
  induction a as [|t a IH]; cbn [add_terms fold_right terms_value]. ring. fold (add_terms a b).
  rewrite value_add_term, IH. ring.
Qed.
Lemma value_single u p fs : terms_value u (single p fs) = ev u p * factors_value u fs.
Proof. destruct p; cbn [single terms_value]; [cbn [ev]; ring|]. unfold term_value. cbn [fst snd]. ring. Qed.
Lemma value_of_poly u p : value_of u (of_poly p) = ev u p.
Proof. unfold value_of, of_poly. cbn [terms sums sums_value]. rewrite value_single. cbn [factors_value]. ring. Qed.
Lemma value_of_factors u p fs : value_of u (of_factors p fs) = ev u p * factors_value u fs.
Proof. unfold value_of, of_factors. cbn [terms sums sums_value]. rewrite value_single. ring. Qed.
Lemma sums_value_app u a b : sums_value u (a ++ b) = sums_value u a + sums_value u b.
Proof. induction a as [|[i [c n]] a IH]; cbn [app sums_value]. ring. rewrite IH. ring. Qed.
Lemma value_plus u v w : value_of u (plus v w) = value_of u v + value_of u w.
Proof. unfold value_of, plus. cbn [terms sums]. rewrite value_add_terms, sums_value_app. ring. Qed.
Lemma value_opposite_terms u l : terms_value u (opposite_terms l) = - terms_value u l.
Proof.
  unfold opposite_terms. induction l as [|[p fs] l IH]; cbn [map terms_value]. ring. rewrite IH.
  unfold term_value. cbn [fst snd]. rewrite ev_negate. ring.
Qed.
Lemma value_opposite u v : value_of u (opposite v) = - value_of u v.
Proof.
  unfold value_of, opposite. cbn [terms sums]. rewrite value_opposite_terms.
  assert (E : forall l, sums_value u (map (fun s => (fst s, (opposite_terms (fst (snd s)), snd (snd s)))) l) = - sums_value u l).
  { induction l as [|[i [c n]] l IH]; cbn [map sums_value fst snd]. ring. rewrite IH, value_opposite_terms. ring. }
  rewrite E. ring.
Qed.
Lemma value_minus u v w : value_of u (minus v w) = value_of u v - value_of u w.
Proof. unfold minus. rewrite value_plus, value_opposite. ring. Qed.
Lemma value_multiply_term c u s t r : inside c u -> multiply_term c s t = Ok r ->
  terms_value u r = term_value u s * term_value u t.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [x [A H]].
  inversion H; subst. rewrite value_single, !ev_multiply.
  pose proof (insert_all_sound c u (snd s) I (snd t) x A) as E. unfold term_value.
  transitivity (ev u (fst s) * ev u (fst t) * (factors_value u (fst x) * ev u (snd x))); [ring|]. rewrite <- E. ring.
Qed.
Lemma value_multiply_by c u s : inside c u -> forall l r, multiply_by c s l = Ok r ->
  terms_value u r = term_value u s * terms_value u l.
Proof.
  intros I. induction l as [|t l IH]; cbn [multiply_by terms_value]; intros r H. inversion H. cbn. ring.
  apply andThen_ok in H. destruct H as [x [A H]]. apply andThen_ok in H. destruct H as [y [B H]]. inversion H; subst.
  rewrite value_add_terms, (value_multiply_term c u s t x I A), (IH y B). ring.
Qed.
Lemma value_multiply_terms c u : inside c u -> forall a b r, multiply_terms c a b = Ok r ->
  terms_value u r = terms_value u a * terms_value u b.
Proof.
  intros I. induction a as [|s a IH]; cbn [multiply_terms terms_value]; intros b r H. inversion H. cbn. ring.
  apply andThen_ok in H. destruct H as [x [A H]]. apply andThen_ok in H. destruct H as [y [B H]]. inversion H; subst.
  rewrite value_add_terms, (value_multiply_by c u s I b x A), (IH b y B). ring.
Qed.
Lemma value_multiply_sums c u b : inside c u -> forall l r, multiply_sums c l b = Ok r ->
  sums_value u r = sums_value u l * terms_value u b.
Proof.
  intros I. induction l as [|[i [k n]] l IH]; cbn [multiply_sums sums_value]; intros r H. inversion H. cbn. ring.
  apply andThen_ok in H. destruct H as [x [A H]]. apply andThen_ok in H. destruct H as [y [B H]]. inversion H; subst.
  cbn [sums_value]. rewrite (value_multiply_terms c u I k b x A), (IH y B). ring.
Qed.
Lemma value_times c u v w r : inside c u -> times c v w = Ok r -> value_of u r = value_of u v * value_of u w.
Proof.
  intros I H. unfold times in H. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
  apply andThen_ok in H. destruct H as [t [T H]]. apply andThen_ok in H. destruct H as [a [A H]].
  apply andThen_ok in H. destruct H as [b [B H]]. inversion H; subst. unfold value_of. cbn [terms sums].
  rewrite sums_value_app, (value_multiply_terms c u I _ _ _ T), (value_multiply_sums c u _ I _ _ A),
    (value_multiply_sums c u _ I _ _ B).
  assert (Z : sums_value u (sums v) * sums_value u (sums w) = 0).
  { unfold no_sums in N. destruct (sums v), (sums w); cbn in N; try discriminate; cbn [sums_value]; ring. }
  transitivity (terms_value u (terms v) * terms_value u (terms w) + sums_value u (sums v) * terms_value u (terms w)
    + sums_value u (sums w) * terms_value u (terms v) + sums_value u (sums v) * sums_value u (sums w)); [rewrite Z|]; ring.
Qed.
Lemma value_polynomial u v p : polynomial_of v = Ok p -> value_of u v = ev u p /\ sums v = [].
Proof.
  unfold polynomial_of, value_of. destruct (sums v); [|discriminate]. destruct (terms v) as [|[q [|]] [|]]; try discriminate;
    intros H; inversion H; subst; split; auto; cbn [terms_value sums_value ev]; unfold term_value; cbn [fst snd factors_value]; ring.
Qed.
(* sums stay: what is asked of the sums of the result is asked of those of the parts *)
Lemma defined_plus u v w : sums_defined u (plus v w) -> sums_defined u v /\ sums_defined u w.
Proof. intros H. split; intros i c n K; apply (H i c n); cbn [plus sums]; apply in_or_app; tauto. Qed.
Lemma defined_opposite u v : sums_defined u (opposite v) -> sums_defined u v.
Proof.
  intros H i c n K. apply (H i (opposite_terms c) n). cbn [opposite sums].
  apply in_map_iff. exists (i, (c, n)). split; [reflexivity|exact K].
Qed.
Lemma defined_minus u v w : sums_defined u (minus v w) -> sums_defined u v /\ sums_defined u w.
Proof. intros H. apply defined_plus in H. destruct H as [A B]. split; [exact A|now apply defined_opposite]. Qed.
Lemma multiply_sums_keeps c b l r i k n : multiply_sums c l b = Ok r -> In (i, (k, n)) l -> exists k', In (i, (k', n)) r.
Proof.
  revert r. induction l as [|[j [m o]] l IH]; cbn [multiply_sums]; intros r H K; [destruct K|].
  apply andThen_ok in H. destruct H as [x [A H]]. apply andThen_ok in H. destruct H as [y [B H]]. inversion H; subst.
  destruct K as [K|K]. inversion K; subst. exists x. now left.
  destruct (IH y B K) as [k' Q]. exists k'. now right.
Qed.
Lemma defined_times c u v w r : times c v w = Ok r -> sums_defined u r -> sums_defined u v /\ sums_defined u w.
Proof.
  intros H D. unfold times in H. apply andThen_ok in H. destruct H as [[] [_ H]].
  apply andThen_ok in H. destruct H as [t [T H]]. apply andThen_ok in H. destruct H as [a [A H]].
  apply andThen_ok in H. destruct H as [b [B H]]. inversion H; subst. cbn [sums] in *.
  split; intros i k n K.
  - destruct (multiply_sums_keeps _ _ _ _ _ _ _ A K) as [k' Q]. apply (D i k' n). cbn [sums]. apply in_or_app. now left.
  - destruct (multiply_sums_keeps _ _ _ _ _ _ _ B K) as [k' Q]. apply (D i k' n). cbn [sums]. apply in_or_app. now right.
Qed.
Lemma defined_without u v : sums v = [] -> sums_defined u v.
Proof. intros H i c n K. rewrite H in K. destruct K. Qed.
