(* The rule finite, docs/PROOF-FORMAT.md, section 5: the points of a domain between bounds, one by one. *)
From Coq Require Import ZArith QArith Qreals Qround Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter CheckerEntered CheckerTrees CheckerClosing CheckerCases CheckerRules.
Import ListNotations.
Open Scope R_scope.

(* the bounds that a constraint gives a variable that is the only one unknown in it *)
Definition bound_by (env : environment) (x : name) (k : constraint) : option (bool * Z) :=
  let c := {| kinds := [(x, Int)]; map_of := (x, variable x) :: env; facts := [] |} in
  if mentions_only (x :: map fst env) [] (form k) then
    match constraint_polynomial c k with
    | Ok (Modulo2 _, _) | No _ => None
    | Ok (_, p) =>
        let a := coefficient [(x, 1%positive)] p in
        let q := constant_of p in
        if equal p (add (scale a (variable x)) (number q)) then
          if less 0 a then Some (true, Qceiling (- q / a)) else if less a 0 then Some (false, Qfloor (- q / a)) else None
        else None
    end
  else None.
Fixpoint bounds (env : environment) (x : name) (ks : list constraint) : option Z * option Z :=
  match ks with
  | [] => (None, None)
  | k :: ks' =>
      let (low, high) := bounds env x ks' in
      match bound_by env x k with
      | Some (true, b) => (Some (match low with Some a => Z.max a b | None => b end), high)
      | Some (false, b) => (low, Some (match high with Some a => Z.min a b | None => b end))
      | None => (low, high)
      end
  end.
Definition constraint_false (c : cell) (k : constraint) : result unit :=
  let! r := constraint_polynomial c k in
  need (match fst r with
        | NotNegative => positive_on c (negate (snd r))
        | IsPositive => non_negative c (negate (snd r))
        | Modulo2 m => match parity_of c (snd r) with Some q => Z.eqb q (1 - m) | None => false end
        end) 600.
(* whether the point is in the domain; decided, or refused *)
Fixpoint in_the_domain (c : cell) (ks : list constraint) : result bool :=
  match ks with
  | [] => Ok true
  | k :: ks' => match constraint_shown c k with
      | Ok _ => in_the_domain c ks'
      | No _ => let! _ := constraint_false c k in Ok false
      end
  end.
Fixpoint range_of (f : Z -> result unit) (low : Z) (n : nat) : result unit :=
  match n with O => Ok tt | S m => let! _ := f low in range_of f (low + 1) m end.
Definition point_limit : Z := 1000000.
Fixpoint visit (s : statement) (l : link) (vs : list (name * bool)) (env : environment) : result unit :=
  match vs with
  | [] => let c := {| kinds := []; map_of := env; facts := [] |} in
          let! d := in_the_domain c (constraints s) in if d then rule_evaluate l c else Ok tt
  | (x, real) :: vs' =>
      let! _ := need (negb real) 601 in
      match bounds env x (constraints s) with
      | (Some low, Some high) =>
          let! _ := need (high - low <? point_limit)%Z 602 in
          range_of (fun z => visit s l vs' ((x, integer z) :: env)) low (Z.to_nat (high + 1 - low))
      | _ => No (NotShown 603)
      end
  end.
Definition rule_finite (s : statement) (l : link) : result unit := visit s l (variables s) [].

(* --- soundness --- *)
(* the numbers of the environment are those of the point *)
Definition agrees (rho : valuation) (env : environment) : Prop :=
  forall x p, lookup x env = Some p -> exists z, p = integer z /\ rho x = IZR z.
Lemma in_lookup {A} x (l : list (name * A)) : In x (map fst l) -> exists a, lookup x l = Some a.
Proof.
  induction l as [|[y a] l IH]; cbn [map fst lookup]; [intros []|]. destruct (Pos.eqb_spec x y) as [->|N]; [eauto|]. intros [J|J]; [congruence|now apply IH].
Qed.
Lemma agrees_value rho env x u : agrees rho env -> In x (map fst env) -> names_of env u x = rho x.
Proof.
  intros A J. destruct (in_lookup x env J) as [p L]. unfold names_of. rewrite L. destruct (A x p L) as [z [-> E]]. now rewrite ev_integer, E.
Qed.
Lemma floor_bound q z : Q2R q <= IZR z -> (Qceiling q <= z)%Z.
Proof.
  intros H. rewrite <- (Qceiling_Z z). apply Qceiling_resp_le. apply Rle_Qle. now rewrite Q2R_inject.
Qed.
Lemma ceiling_bound q z : IZR z <= Q2R q -> (z <= Qfloor q)%Z.
Proof. intros H. rewrite <- (Qfloor_Z z). apply Qfloor_resp_le. apply Rle_Qle. now rewrite Q2R_inject. Qed.
Lemma Q2R_quotient q a : Q2R a <> 0 -> Q2R (- q / a) = - Q2R q / Q2R a.
Proof.
  intros A. rewrite Q2R_div, Q2R_opp; [reflexivity|]. intros Z. apply Qeq_eqR in Z. rewrite Q2R_number_0 in Z. contradiction.
Qed.
Lemma bound_by_sound rho env x k z up b : agrees rho env -> rho x = IZR z -> constraint_holds rho k -> bound_by env x k = Some (up, b) ->
  if up then (b <= z)%Z else (z <= b)%Z.
Proof.
  intros A X C H. unfold bound_by in H. set (c := {| kinds := [(x, Int)]; map_of := (x, variable x) :: env; facts := [] |}) in *.
  destruct (mentions_only (x :: map fst env) [] (form k)) eqn:M; [|discriminate].
  assert (I : inside c rho).
  { split; [|intros f []]. intros y kk E. cbn [c kinds lookup] in E. destruct (Pos.eqb_spec y x) as [->|]; [|discriminate]. inversion E; subst. now exists z. }
  assert (CH : constraint_holds (point c rho) k).
  { destruct C as [v [V C]]. exists v. split; [|exact C]. rewrite <- V. apply (meaning_ext (form k) (x :: map fst env) []); [exact M| |intros y []]. intros y [<-|J].
    - unfold point, names_of. cbn [c map_of lookup]. rewrite Pos.eqb_refl. apply ev_variable.
    - unfold point. cbn [c map_of]. unfold names_of. cbn [lookup]. destruct (Pos.eqb_spec y x) as [->|N]; [apply ev_variable|]. now apply agrees_value. }
  destruct (constraint_polynomial c k) as [[cond p]|] eqn:P; [|discriminate]. pose proof (constraint_polynomial_sound c rho k _ I P CH) as S. cbn [fst snd] in S.
  assert (G : 0 <= ev rho p -> (let a := coefficient [(x, 1%positive)] p in let q := constant_of p in
     if equal p (add (scale a (variable x)) (number q)) then
          if less 0 a then Some (true, Qceiling (- q / a)) else if less a 0 then Some (false, Qfloor (- q / a)) else None
        else None) = Some (up, b) -> if up then (b <= z)%Z else (z <= b)%Z).
  { clear H S. intros S. cbv zeta. set (a := coefficient _ p). set (q := constant_of p). destruct (equal p (add (scale a (variable x)) (number q))) eqn:E; [|discriminate].
    rewrite (equal_sound _ _ E rho), ev_add, ev_scale, ev_variable, ev_number, X in S. destruct (less 0 a) eqn:L.
    - apply Q2R_less_0 in L. intros H. assert (b = Qceiling (- q / a)) by congruence. assert (up = true) by congruence. subst up b. apply floor_bound. rewrite Q2R_quotient by lra. apply (Rmult_le_reg_r (Q2R a)); [exact L|].
      unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
    - destruct (less a 0) eqn:L'; [|discriminate]. apply Q2R_below_0 in L'. intros H. assert (b = Qfloor (- q / a)) by congruence. assert (up = false) by congruence. subst up b. apply ceiling_bound. rewrite Q2R_quotient by lra.
      apply (Rmult_le_reg_r (- Q2R a)); [lra|]. replace (- Q2R q / Q2R a * - Q2R a) with (Q2R q) by (field; lra). lra. }
  destruct cond; try discriminate; apply G; try exact H; lra.
Qed.
Lemma bounds_sound rho env x z : agrees rho env -> rho x = IZR z -> forall ks, (forall k, In k ks -> constraint_holds rho k) ->
  (forall a, fst (bounds env x ks) = Some a -> (a <= z)%Z) /\ (forall b, snd (bounds env x ks) = Some b -> (z <= b)%Z).
Proof.
  intros A X. induction ks as [|k ks IH]; cbn [bounds]; intros C; [split; discriminate|]. destruct (IH (fun y J => C y (or_intror J))) as [L H].
  destruct (bounds env x ks) as [low high]. cbn [fst snd] in *. destruct (bound_by env x k) as [[[] b]|] eqn:B; cbn [fst snd]; [| |now split].
  - pose proof (bound_by_sound rho env x k z _ b A X (C k (or_introl eq_refl)) B) as Q. cbn in Q. split; [|exact H]. intros a E. inversion E. destruct low; [specialize (L _ eq_refl)|]; lia.
  - pose proof (bound_by_sound rho env x k z _ b A X (C k (or_introl eq_refl)) B) as Q. cbn in Q. split; [exact L|]. intros a E. inversion E. destruct high; [specialize (H _ eq_refl)|]; lia.
Qed.
Lemma range_of_sound f : forall n low, range_of f low n = Ok tt -> forall z, (low <= z < low + Z.of_nat n)%Z -> f z = Ok tt.
Proof.
  induction n as [|n IH]; cbn [range_of]; intros low H z J; [lia|]. apply andThen_ok in H. destruct H as [[] [A H]].
  destruct (Z.eq_dec z low) as [->|N]; [exact A|]. apply (IH _ H). lia.
Qed.
Lemma constraint_false_sound c u k : inside c u -> constraint_false c k = Ok tt -> ~ constraint_holds (point c u) k.
Proof.
  intros I H C. unfold constraint_false in H. apply andThen_ok in H. destruct H as [r [R H]]. apply need_ok in H.
  pose proof (constraint_polynomial_sound c u k r I R C) as S. destruct (fst r).
  - apply (positive_sound I) in H. rewrite ev_negate in H. lra.
  - apply (non_negative_sound I) in H. rewrite ev_negate in H. lra.
  - destruct S as [z [Z1 Z2]]. destruct (parity_of c (snd r)) as [q|] eqn:Q; [|discriminate]. apply Z.eqb_eq in H. destruct (parity_sound I _ _ Q) as [y [Y1 Y2]].
    rewrite Z1 in Y1. apply eq_IZR in Y1. subst y. rewrite Z2 in Y2. lia.
Qed.
Lemma in_the_domain_sound c u : inside c u -> forall ks, (forall k, In k ks -> constraint_holds (point c u) k) -> in_the_domain c ks <> Ok false.
Proof.
  intros I. induction ks as [|k ks IH]; cbn [in_the_domain]; intros C; [discriminate|]. destruct (constraint_shown c k); [apply IH; intros; apply C; now right|].
  destruct (constraint_false c k) as [[]|] eqn:E; cbn [andThen]; [|discriminate]. exfalso. apply (constraint_false_sound c u k I E). apply C. now left.
Qed.
Lemma visit_sound s l rho : in_domain s rho -> forall vs env, agrees rho env -> incl vs (variables s) ->
  (forall x, In x (map fst (variables s)) -> In x (map fst env) \/ In x (map fst vs)) -> incl (map fst env) (map fst (variables s)) ->
  visit s l vs env = Ok tt -> link_holds rho l.
Proof.
  intros D. induction vs as [|[x r] vs IH]; intros env A V K W H; cbn [visit] in H.
  - set (c := {| kinds := []; map_of := env; facts := [] |}) in *. assert (I : inside c rho) by (split; [intros x k; discriminate|intros f []]).
    assert (P : point c rho = rho).
    { apply functional_extensionality. intros x. unfold point. cbn [c map_of]. destruct (in_dec Pos.eq_dec x (map fst env)) as [J|J]; [now apply agrees_value|].
      unfold names_of. destruct (lookup x env) as [p|] eqn:L.
      - exfalso. apply J. apply lookup_in in L. apply in_map_iff. exists (x, p). now split.
      - symmetry. apply (proj2 (proj2 D)). intros Q. destruct (K x Q) as [Q'|[]]. contradiction. }
    apply andThen_ok in H. destruct H as [d [DD H]]. destruct d.
    + pose proof (rule_evaluate_sound s l c H rho I) as R. rewrite P in R. now apply R.
    + exfalso. apply (in_the_domain_sound c rho I (constraints s)); [|exact DD]. rewrite P. exact (proj1 (proj2 D)).
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. destruct r; [discriminate|].
    destruct (proj1 D x (V _ (or_introl eq_refl))) as [z Z]. destruct (bounds_sound rho env x z A Z _ (proj1 (proj2 D))) as [L U].
    destruct (bounds env x (constraints s)) as [[low|] [high|]]; try discriminate. specialize (L low eq_refl). specialize (U high eq_refl).
    apply andThen_ok in H. destruct H as [[] [_ H]]. pose proof (range_of_sound _ _ _ H z ltac:(lia)) as Q. apply (IH ((x, integer z) :: env)); [| | | |exact Q].
    + intros y p E. cbn [lookup] in E. destruct (Pos.eqb_spec y x) as [->|]; [inversion E; subst; exists z; auto|now apply A].
    + intros y Y. apply V. now right.
    + intros y Y. cbn [map fst]. destruct (K y Y) as [J|[J|J]]; [left; now right|left; now left|right; exact J].
    + intros y [<-|Y]; [|now apply W]. cbn [fst]. apply in_map_iff. exists (x, false). split; [reflexivity|]. apply V. now left.
Qed.
Lemma rule_finite_sound s l : rule_finite s l = Ok tt -> on_domain s l.
Proof.
  intros H rho D. apply (visit_sound s l rho D (variables s) []); [discriminate|apply incl_refl|auto|intros x []|exact H].
Qed.
