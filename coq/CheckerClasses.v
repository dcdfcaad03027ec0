(* Normal classes of a value, docs/PROOF-FORMAT.md, section 4: similar terms are brought to one product of factors by
   (L+1)! = (L+1) L! and 1/(m-1)! = m/m!, and added. Tables and grouping are untrusted: each step that changes a term
   checks what it needs, and terms are added only where their factors are the same. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues.
Import ListNotations.
Open Scope R_scope.

(* (C+i+1)(C+i+2)...(C+i+n) *)
Fixpoint rise (C : poly) (i : Z) (n : nat) : poly :=
  match n with O => one | S m => multiply (add C (integer (i + 1))) (rise C (i + 1) m) end.
Definition shift_limit : Z := 400.
Definition plus_integer (C : poly) (j : Z) : poly := add C (integer j).

(* what a base is without its shift *)
Definition unshifted (b : base) : base := match b with Fact C _ => Fact C 0 | Reciprocal C _ => Reciprocal C 0 | _ => b end.
Definition shift_of (f : factor) : Z :=
  match fst f with Fact _ j | Reciprocal _ j => j | Power _ => constant_integer (snd f) | _ => 0 end.
Definition moves (b : base) : bool := match b with Fact _ _ | Reciprocal _ _ | Power _ => true | _ => false end.
Definition is_below (b : base) : bool := match b with Below _ => true | _ => false end.
Definition same_base (a b : base) : bool := match compare_bases a b with Eq => true | _ => false end.
(* least shift, greatest shift, most factorials above in one term; or the greatest multiplicity of a denominator *)
Record extremes := { key : base; least : Z; greatest : Z; top : Z }.
Definition above (b : base) (t : term) : Z :=
  fold_right (fun f r => if same_base (unshifted (fst f)) b
    then match fst f with Fact _ _ => Z.max 0 (constant_integer (snd f)) + r | _ => r end else r)%Z 0%Z (snd t).
Definition multiplicity (b : base) (t : term) : Z :=
  fold_right (fun f r => if same_base (fst f) b then constant_integer (snd f) else r)%Z 0%Z (snd t).
Definition find_extremes (b : base) (l : list extremes) : option extremes := find (fun x => same_base (key x) b) l.
Fixpoint widen (b : base) (j : Z) (l : list extremes) : list extremes :=
  match l with
  | [] => [{| key := b; least := j; greatest := j; top := 0 |}]
  | x :: l' => if same_base (key x) b
               then {| key := key x; least := Z.min (least x) j; greatest := Z.max (greatest x) j; top := 0 |} :: l'
               else x :: widen b j l'
  end.
Definition table_of (ts : list term) : list extremes :=
  let found := fold_left (fun l t => fold_left (fun l f =>
    if moves (fst f) then widen (unshifted (fst f)) (shift_of f) l
    else if is_below (fst f) then widen (fst f) (constant_integer (snd f)) l else l) (snd t) l) ts [] in
  map (fun x => {| key := key x; least := least x; greatest := greatest x;
                   top := fold_right (fun t r => Z.max (above (key x) t) r) 0%Z ts |}) found.

(* a factor as a polynomial times a factor at the extreme shift *)
Definition move (c : cell) (l : list extremes) (f : factor) : result (poly * factor) :=
  let (b, e) := f in
  match find_extremes (unshifted b) l with
  | None => Ok (one, f)
  | Some x =>
    match b with
    | Fact C j =>
        let v := constant_integer e in
        let! _ := need (integral c C && equal e (integer v)) 20 in
        if (0 <=? v)%Z then
          let! _ := need (non_negative c (plus_integer C (least x)) && (least x <=? j)%Z && (j - least x <=? shift_limit)%Z) 21 in
          Ok (power (rise C (least x) (Z.to_nat (j - least x))) (Z.to_nat v), (Fact C (least x), e))
        else
          let! _ := need (non_negative c (plus_integer C j) && (j <=? greatest x)%Z && (greatest x - j <=? shift_limit)%Z) 22 in
          Ok (power (rise C j (Z.to_nat (greatest x - j))) (Z.to_nat (- v)), (Fact C (greatest x), e))
    | Reciprocal C j =>
        let v := constant_integer e in
        let! _ := need (integral c C && equal e (integer v) && (0 <=? v)%Z && (j <=? greatest x)%Z
                        && (greatest x - j <=? shift_limit)%Z) 23 in
        Ok (power (rise C j (Z.to_nat (greatest x - j))) (Z.to_nat v), (Reciprocal C (greatest x), e))
    | Power P =>
        let d := (constant_integer e - least x)%Z in
        let e' := subtract e (integer d) in
        let! _ := need ((0 <=? d)%Z && integral c e && integral c e' && non_negative c e' && (d <=? limit_exponent)%Z) 24 in
        Ok (power P (Z.to_nat d), (Power P, e'))
    | _ => Ok (one, f)
    end
  end.
(* 1 as a polynomial times factors: what a term lacks of the common product *)
Definition fill (c : cell) (t : term) (x : extremes) : result (poly * list factor) :=
  match key x with
  | Below q =>
      let n := (greatest x - multiplicity (key x) t)%Z in
      if (0 <? n)%Z then
        let! _ := need (nonzero c q) 25 in Ok (power q (Z.to_nat n), [(Below q, integer n)])
      else Ok (one, [])
  | Fact C _ =>
      let n := (top x - above (key x) t)%Z in
      if (0 <? n)%Z then
        let! _ := need (integral c C && non_negative c (plus_integer C (least x)) && (least x <=? greatest x)%Z
                        && (greatest x - least x <=? shift_limit)%Z) 26 in
        Ok (power (rise C (least x) (Z.to_nat (greatest x - least x))) (Z.to_nat n),
            [(Fact C (least x), integer n); (Fact C (greatest x), integer (- n))])
      else Ok (one, [])
  | _ => Ok (one, [])
  end.
Fixpoint move_all (c : cell) (l : list extremes) (fs : list factor) (t : term) : result term :=
  match fs with
  | [] => Ok t
  | f :: fs' =>
      let! m := move c l f in
      let! r := insert c (fst (snd m)) (snd (snd m)) (snd t) in
      move_all c l fs' (multiply (fst t) (multiply (fst m) (snd r)), fst r)
  end.
Fixpoint fill_all (c : cell) (original : term) (l : list extremes) (t : term) : result term :=
  match l with
  | [] => Ok t
  | x :: l' =>
      let! m := fill c original x in
      let! r := insert_all c (snd m) (snd t) in
      fill_all c original l' (multiply (fst t) (multiply (fst m) (snd r)), fst r)
  end.
Definition normal_term (c : cell) (l : list extremes) (t : term) : result term :=
  let! m := move_all c l (snd t) (fst t, []) in fill_all c t l m.

Fixpoint add_same (c : cell) (l : list extremes) (ts : list term) : result (option term) :=
  match ts with
  | [] => Ok None
  | t :: ts' =>
      let! n := normal_term c l t in
      let! r := add_same c l ts' in
      match r with
      | None => Ok (Some n)
      | Some s => let! _ := need (same_factors (snd n) (snd s)) 27 in Ok (Some (add (fst n) (fst s), snd s))
      end
  end.
(* everything but the shifts; it only decides which terms are brought together *)
Fixpoint bump (b : base) (e : poly) (l : list factor) : list factor :=
  match l with
  | [] => match e with [] => [] | _ => [(b, e)] end
  | (y, f) :: l' => match compare_bases b y with
    | Eq => match add e f with [] => l' | s => (y, s) :: l' end
    | Lt => match e with [] => l | _ => (b, e) :: l end
    | Gt => (y, f) :: bump b e l'
    end
  end.
Definition shape (t : term) : list factor :=
  fold_right (fun f l => match fst f with
    | Below _ => l
    | Power _ => bump (fst f) (linear_part (snd f)) l
    | _ => bump (unshifted (fst f)) (snd f) l end) [] (snd t).
Fixpoint groups (fuel : nat) (ts : list term) : list (list term) :=
  match fuel, ts with
  | _, [] => []
  | O, _ => [ts]
  | S n, t :: _ => let s := shape t in
      let (a, b) := partition (fun t' => same_factors (shape t') s) ts in a :: groups n b
  end.
Fixpoint classes_of (c : cell) (gs : list (list term)) : result (list term) :=
  match gs with
  | [] => Ok []
  | g :: gs' =>
      let! r := add_same c (table_of g) g in
      let! rest := classes_of c gs' in
      match r with Some (p, fs) => Ok (single p fs ++ rest) | None => Ok rest end
  end.
Definition classes (c : cell) (ts : list term) : result (list term) := classes_of c (groups (length ts) ts).
Definition is_zero (c : cell) (v : value) : result bool :=
  let! l := classes c (terms v) in Ok (no_sums v && match l with [] => true | _ => false end).

(* --- soundness --- *)
Lemma factorial_S z : (0 <= z)%Z -> factorial (z + 1) = IZR (z + 1) * factorial z.
Proof.
  intros H. unfold factorial. replace (Z.to_nat (z + 1)) with (S (Z.to_nat z)) by lia.
  change (fact (S (Z.to_nat z))) with (S (Z.to_nat z) * fact (Z.to_nat z))%nat. rewrite mult_INR, INR_IZR_INZ.
  f_equal. f_equal. lia.
Qed.
Lemma ev_plus_integer u C z j : ev u C = IZR z -> ev u (plus_integer C j) = IZR (z + j).
Proof. intros H. unfold plus_integer. rewrite ev_add, ev_integer, H, plus_IZR. reflexivity. Qed.
Lemma rise_factorial u C z : ev u C = IZR z -> forall n i, (0 <= z + i)%Z ->
  factorial (z + (i + Z.of_nat n)) = ev u (rise C i n) * factorial (z + i).
Proof.
  intros H. induction n as [|n IH]; intros i K; cbn [rise].
  - rewrite ev_one. replace (z + (i + Z.of_nat 0))%Z with (z + i)%Z by lia. ring.
  - rewrite ev_multiply. replace (i + Z.of_nat (S n))%Z with (i + 1 + Z.of_nat n)%Z by lia.
    rewrite IH by lia. replace (z + (i + 1))%Z with (z + i + 1)%Z by lia. rewrite factorial_S by lia.
    fold (plus_integer C (i + 1)). rewrite (ev_plus_integer u C z (i + 1) H).
    replace (z + (i + 1))%Z with (z + i + 1)%Z by lia. ring.
Qed.
Lemma reciprocal_S z : reciprocal_factorial z = IZR (z + 1) * reciprocal_factorial (z + 1).
Proof.
  unfold reciprocal_factorial. destruct (Z_lt_dec z 0), (Z_lt_dec (z + 1) 0); try lia. ring.
  - replace z with (-1)%Z by lia. cbn. ring.
  - rewrite factorial_S by lia. pose proof (factorial_pos z). assert (IZR (z + 1) <> 0) by (apply not_0_IZR; lia).
    field. split; [lra|assumption].
Qed.
Lemma rise_reciprocal u C z : ev u C = IZR z -> forall n i,
  reciprocal_factorial (z + i) = ev u (rise C i n) * reciprocal_factorial (z + (i + Z.of_nat n)).
Proof.
  intros H. induction n as [|n IH]; intros i; cbn [rise].
  - rewrite ev_one. replace (z + (i + Z.of_nat 0))%Z with (z + i)%Z by lia. ring.
  - rewrite ev_multiply. replace (i + Z.of_nat (S n))%Z with (i + 1 + Z.of_nat n)%Z by lia.
    rewrite reciprocal_S. replace (z + i + 1)%Z with (z + (i + 1))%Z by lia. rewrite (IH (i + 1)%Z).
    fold (plus_integer C (i + 1)). rewrite (ev_plus_integer u C z (i + 1) H).
    replace (z + i + 1)%Z with (z + (i + 1))%Z by lia. ring.
Qed.
Lemma need_and b b' w (x : unit) : need (b && b') w = Ok x -> b = true /\ b' = true.
Proof. intros H. apply need_ok in H. now apply andb_prop in H. Qed.
Lemma exponent_equal u e v : equal e (integer v) = true -> exponent u e = v.
Proof. intros H. apply exponent_of. now rewrite (equal_sound _ _ H), ev_integer. Qed.
Lemma Int_part_of u C z : ev u C = IZR z -> Int_part (ev u C) = z.
Proof. intros ->. apply Int_part_IZR. Qed.
Lemma powerRZ_of_nat x n : (0 <= n)%Z -> powerRZ x n = x ^ Z.to_nat n.
Proof. intros H. rewrite pow_powerRZ. now rewrite Z2Nat.id. Qed.
Lemma move_sound c u l f r : inside c u -> move c l f = Ok r ->
  factor_value u f = ev u (fst r) * factor_value u (snd r).
Proof.
  intros I H. destruct f as [b e]. unfold move in H. destruct (find_extremes (unshifted b) l) as [x|].
  2: { inversion H; subst; cbn [fst snd]. rewrite ev_one. ring. }
  destruct b; try (inversion H; subst; cbn [fst snd]; rewrite ev_one; ring).
  - set (v := constant_integer e) in *. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N E].
    destruct (integral_sound I C N) as [z Z]. apply (exponent_equal u) in E. destruct (Z.leb_spec 0 v) as [V|V].
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M _].
      apply andb_prop in M. destruct M as [M L]. apply (non_negative_sound I) in M. rewrite (ev_plus_integer u C z _ Z) in M.
      apply le_IZR in M. apply Z.leb_le in L. inversion H; subst; cbn [fst snd]. rewrite ev_power. unfold factor_value. cbn [fst snd].
      rewrite (Int_part_of u C z Z), E, !powerRZ_of_nat by assumption. rewrite <- Rpow_mult_distr. f_equal.
      rewrite <- (rise_factorial u C z Z) by assumption. f_equal. lia.
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M _].
      apply andb_prop in M. destruct M as [M L]. apply (non_negative_sound I) in M. rewrite (ev_plus_integer u C z _ Z) in M.
      apply le_IZR in M. apply Z.leb_le in L. inversion H; subst; cbn [fst snd]. rewrite ev_power. unfold factor_value. cbn [fst snd].
      rewrite (Int_part_of u C z Z), E. replace v with (- Z.of_nat (Z.to_nat (- v)))%Z at 1 3 by lia.
      rewrite !powerRZ_neg', <- !pow_powerRZ.
      replace (z + greatest x)%Z with (z + (j + Z.of_nat (Z.to_nat (greatest x - j))))%Z by lia.
      rewrite (rise_factorial u C z Z _ j M). set (q := ev u (rise C j (Z.to_nat (greatest x - j)))).
      assert (Q : q <> 0).
      { pose proof (rise_factorial u C z Z (Z.to_nat (greatest x - j)) j M) as R. fold q in R. intros Q. rewrite Q in R.
        pose proof (factorial_pos (z + (j + Z.of_nat (Z.to_nat (greatest x - j))))). lra. }
      rewrite Rpow_mult_distr. field. split; apply pow_nonzero; [pose proof (factorial_pos (z + j)); lra|assumption].
  - set (v := constant_integer e) in *. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N _].
    apply andb_prop in N. destruct N as [N L]. apply andb_prop in N. destruct N as [N V]. apply andb_prop in N. destruct N as [N E].
    destruct (integral_sound I C N) as [z Z]. apply (exponent_equal u) in E. apply Z.leb_le in L. inversion H; subst; cbn [fst snd].
    rewrite ev_power. unfold factor_value. cbn [fst snd]. rewrite (Int_part_of u C z Z), E, <- Rpow_mult_distr. f_equal.
    rewrite (rise_reciprocal u C z Z (Z.to_nat (greatest x - j)) j). f_equal. f_equal. lia.
  - set (d := (constant_integer e - least x)%Z) in *. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N _].
    apply andb_prop in N. destruct N as [N P0]. apply andb_prop in N. destruct N as [N E']. apply andb_prop in N. destruct N as [D E].
    apply Z.leb_le in D. inversion H; subst; cbn [fst snd]. rewrite ev_power. unfold factor_value. cbn [fst snd].
    destruct (integral_sound I e E) as [z Z]. pose proof (exponent_nonneg c u _ I E' P0) as W.
    assert (X : ev u (subtract e (integer d)) = IZR (z - d)) by (rewrite ev_subtract, ev_integer, Z, minus_IZR; reflexivity).
    rewrite (exponent_of u _ _ X) in *. rewrite (exponent_of u e z Z). rewrite <- pow_add. f_equal. lia.
Qed.
Lemma fill_sound c u t x r : inside c u -> fill c t x = Ok r -> 1 = ev u (fst r) * factors_value u (snd r).
Proof.
  intros I H. unfold fill in H. destruct (key x); try (inversion H; subst; cbn [fst snd factors_value]; rewrite ev_one; ring).
  - set (n := (greatest x - multiplicity (Below q) t)%Z) in *. destruct (Z.ltb_spec 0 n) as [N|N].
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (nonzero_sound I) in M.
      inversion H; subst; cbn [fst snd]. rewrite one_factor, ev_power. unfold factor_value. cbn [fst snd].
      rewrite (exponent_of u (integer n) n (ev_integer u n)), <- Rpow_mult_distr, Rinv_r, pow1 by assumption. reflexivity.
    + inversion H; subst; cbn [fst snd factors_value]. rewrite ev_one. ring.
  - set (n := (top x - above (Fact C j) t)%Z) in *. destruct (Z.ltb_spec 0 n) as [N|N].
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M _].
      apply andb_prop in M. destruct M as [M L]. apply andb_prop in M. destruct M as [A B].
      destruct (integral_sound I C A) as [z Z]. apply (non_negative_sound I) in B. rewrite (ev_plus_integer u C z _ Z) in B.
      apply le_IZR in B. apply Z.leb_le in L. inversion H; subst; cbn [fst snd factors_value]. rewrite ev_power. unfold factor_value. cbn [fst snd].
      rewrite (Int_part_of u C z Z), !(exponent_of u (integer _) _ (ev_integer u _)), powerRZ_neg', !powerRZ_of_nat by lia.
      replace (z + greatest x)%Z with (z + (least x + Z.of_nat (Z.to_nat (greatest x - least x))))%Z by lia.
      rewrite (rise_factorial u C z Z _ (least x) B). set (q := ev u (rise C (least x) (Z.to_nat (greatest x - least x)))).
      assert (Q : q <> 0).
      { pose proof (rise_factorial u C z Z (Z.to_nat (greatest x - least x)) (least x) B) as R. fold q in R. intros Q. rewrite Q in R.
        pose proof (factorial_pos (z + (least x + Z.of_nat (Z.to_nat (greatest x - least x))))). lra. }
      rewrite Rpow_mult_distr. field. split; apply pow_nonzero; [pose proof (factorial_pos (z + least x)); lra|assumption].
    + inversion H; subst; cbn [fst snd factors_value]. rewrite ev_one. ring.
Qed.
Lemma move_all_sound c u l : inside c u -> forall fs t r, move_all c l fs t = Ok r ->
  term_value u r = factors_value u fs * term_value u t.
Proof.
  intros I. induction fs as [|f fs IH]; cbn [move_all factors_value]; intros t r H. inversion H. ring.
  apply andThen_ok in H. destruct H as [m [M H]]. apply andThen_ok in H. destruct H as [s [S H]]. rewrite (IH _ _ H).
  rewrite (move_sound c u l f m I M). unfold term_value. cbn [fst snd]. rewrite !ev_multiply.
  destruct m as [p [b e]]. cbn [fst snd] in *. pose proof (insert_sound c u b e (snd t) I s S) as E.
  transitivity (factors_value u fs * (ev u (fst t) * ev u p * (factors_value u (fst s) * ev u (snd s)))); [ring|].
  rewrite <- E. ring.
Qed.
Lemma fill_all_sound c u o : inside c u -> forall l t r, fill_all c o l t = Ok r -> term_value u r = term_value u t.
Proof.
  intros I. induction l as [|x l IH]; cbn [fill_all]; intros t r H. now inversion H.
  apply andThen_ok in H. destruct H as [m [M H]]. apply andThen_ok in H. destruct H as [s [S H]]. rewrite (IH _ _ H).
  pose proof (fill_sound c u o x m I M) as F. pose proof (insert_all_sound c u (snd m) I (snd t) s S) as E.
  unfold term_value. cbn [fst snd]. rewrite !ev_multiply.
  transitivity (ev u (fst t) * ev u (fst m) * (factors_value u (fst s) * ev u (snd s))); [ring|]. rewrite <- E.
  transitivity (ev u (fst t) * factors_value u (snd t) * (ev u (fst m) * factors_value u (snd m))); [ring|]. rewrite <- F. ring.
Qed.
Lemma normal_term_sound c u l t r : inside c u -> normal_term c l t = Ok r -> term_value u r = term_value u t.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [m [M H]]. rewrite (fill_all_sound c u t I l m r H).
  rewrite (move_all_sound c u l I _ _ _ M). unfold term_value. cbn [fst snd factors_value]. ring.
Qed.
Lemma add_same_sound c u l : inside c u -> forall ts r, add_same c l ts = Ok r ->
  terms_value u ts = match r with Some t => term_value u t | None => 0 end.
Proof.
  intros I. induction ts as [|t ts IH]; cbn [add_same terms_value]; intros r H. now inversion H.
  apply andThen_ok in H. destruct H as [n [N H]]. apply andThen_ok in H. destruct H as [s [S H]].
  rewrite (IH s S), <- (normal_term_sound c u l t n I N). destruct s as [s|].
  - apply andThen_ok in H. destruct H as [[] [K H]]. apply need_ok in K. inversion H; subst. unfold term_value. cbn [fst snd].
    rewrite ev_add, (same_factors_sound u _ _ K). ring.
  - inversion H. ring.
Qed.
Lemma partition_value u p ts : let (a, b) := partition p ts in terms_value u ts = terms_value u a + terms_value u b.
Proof.
  induction ts as [|t ts IH]; cbn [partition terms_value]. ring. destruct (partition p ts) as [a b].
  destruct (p t); cbn [terms_value]; rewrite IH; ring.
Qed.
Fixpoint groups_value (u : valuation) (gs : list (list term)) : R :=
  match gs with [] => 0 | g :: gs' => terms_value u g + groups_value u gs' end.
Lemma groups_sound u n : forall ts, groups_value u (groups n ts) = terms_value u ts.
Proof.
  induction n as [|n IH]; intros [|t ts]; cbn [groups groups_value]; try reflexivity. ring.
  pose proof (partition_value u (fun t' => same_factors (shape t') (shape t)) (t :: ts)) as P.
  destruct (partition (fun t' => same_factors (shape t') (shape t)) (t :: ts)) as [a b]. cbn [groups_value]. rewrite IH, P. ring.
Qed.
Lemma classes_of_sound c u : inside c u -> forall gs l, classes_of c gs = Ok l -> groups_value u gs = terms_value u l.
Proof.
  intros I. induction gs as [|g gs IH]; cbn [classes_of groups_value]; intros l H. now inversion H.
  apply andThen_ok in H. destruct H as [r [R H]]. apply andThen_ok in H. destruct H as [s [S H]].
  rewrite (IH s S), (add_same_sound c u _ I _ _ R). destruct r as [[p fs]|].
  - inversion H; subst. rewrite terms_value_app, value_single. reflexivity.
  - inversion H; subst. ring.
Qed.
Lemma classes_sound c u ts l : inside c u -> classes c ts = Ok l -> terms_value u ts = terms_value u l.
Proof. intros I H. rewrite <- (groups_sound u (length ts)). now apply (classes_of_sound c u I). Qed.
Lemma is_zero_sound c u v : inside c u -> is_zero c v = Ok true -> value_of u v = 0 /\ sums v = [].
Proof.
  intros I H. apply andThen_ok in H. destruct H as [l [L H]]. inversion H as [K]. apply andb_prop in K. destruct K as [K M].
  unfold value_of. rewrite (classes_sound c u _ l I L). unfold no_sums in K. destruct (sums v); [|discriminate].
  destruct l; [|discriminate]. cbn. split; [ring|reflexivity].
Qed.
