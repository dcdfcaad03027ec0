(* Factors of a term, docs/PROOF-FORMAT.md, section 4: 1/q, factorials, powers of numbers, signs, powers of
   polynomials and roots; their products, each law with the conditions that it needs checked where it is used. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax.
Import ListNotations.
Open Scope R_scope.

(* Why a file is not accepted: what is not shown, a number for the reader of the source. *)
Inductive reason := NotShown (what : Z).
Inductive result (A : Type) := Ok (a : A) | No (r : reason).
Arguments Ok {A} a. Arguments No {A} r.
Definition andThen {A B} (x : result A) (f : A -> result B) : result B := match x with Ok a => f a | No r => No r end.
Notation "'let!' x ':=' a 'in' b" := (andThen a (fun x => b)) (at level 200, x pattern, a at level 100, b at level 200).
Definition need (b : bool) (why : Z) : result unit := if b then Ok tt else No (NotShown why).
Lemma andThen_ok {A B} (x : result A) (f : A -> result B) b : andThen x f = Ok b -> exists a, x = Ok a /\ f a = Ok b.
Proof. destruct x; cbn; [eauto|discriminate]. Qed.
Lemma need_ok b w x : need b w = Ok x -> b = true.
Proof. unfold need. destruct b; [reflexivity|discriminate]. Qed.

(* 1/q; (C+j)!; 1/(C+j)!; c^L; (-1)^L; P^L; sqrt P *)
Inductive base :=
| Below (q : poly) | Fact (C : poly) (j : Z) | Reciprocal (C : poly) (j : Z) | Base (c : positive) | Minus
| Power (P : poly) | Root (P : poly).
Definition factor : Type := base * poly.
Definition exponent (u : valuation) (e : poly) : Z := Int_part (ev u e).
Definition factor_value (u : valuation) (f : factor) : R :=
  let n := exponent u (snd f) in
  match fst f with
  | Below q => (/ ev u q) ^ Z.to_nat n
  | Fact C j => powerRZ (factorial (Int_part (ev u C) + j)) n
  | Reciprocal C j => reciprocal_factorial (Int_part (ev u C) + j) ^ Z.to_nat n
  | Base c => powerRZ (IZR (Zpos c)) n
  | Minus => powerRZ (-1) n
  | Power P => (ev u P) ^ Z.to_nat n
  | Root P => sqrt (ev u P) ^ Z.to_nat n
  end.
Fixpoint factors_value (u : valuation) (l : list factor) : R :=
  match l with [] => 1 | f :: l' => factor_value u f * factors_value u l' end.

(* any order that sees every difference of values *)
Fixpoint compare_polys (p q : poly) : comparison :=
  match p, q with
  | [], [] => Eq | [], _ => Lt | _, [] => Gt
  | (m, v) :: p', (n, w) :: q' => match compare_monomials m n with
    | Eq => match Qcompare v w with Eq => compare_polys p' q' | o => o end | o => o end
  end.
Definition rank (b : base) : Z :=
  match b with Below _ => 0 | Fact _ _ => 1 | Reciprocal _ _ => 2 | Base _ => 3 | Minus => 4 | Power _ => 5 | Root _ => 6 end.
Definition compare_bases (a b : base) : comparison :=
  match a, b with
  | Below p, Below q | Power p, Power q | Root p, Root q => compare_polys p q
  | Fact p i, Fact q j | Reciprocal p i, Reciprocal q j => match compare_polys p q with Eq => Z.compare i j | o => o end
  | Base c, Base e => Pos.compare c e
  | Minus, Minus => Eq
  | _, _ => Z.compare (rank a) (rank b)
  end.
Fixpoint same_factors (a b : list factor) : bool :=
  match a, b with
  | [], [] => true
  | (x, e) :: a', (y, f) :: b' =>
      match compare_bases x y, compare_polys e f with Eq, Eq => same_factors a' b' | _, _ => false end
  | _, _ => false
  end.

Definition is_constant (p : poly) : bool := forallb (fun t => match fst t with [] => true | _ => false end) p.
Definition linear_part (p : poly) : poly := filter (fun t => match fst t with [] => false | _ => true end) p.
Definition integer (z : Z) : poly := number (inject_Z z).
Definition constant_integer (p : poly) : Z := Qnum (Qred (constant_of p)).
Definition modulo_2 (p : poly) : poly :=
  map (fun t => (fst t, 1%Q)) (filter (fun t => Z.odd (Qnum (Qred (snd t)))) p).
Definition limit_exponent : Z := 400.

(* base^e times base^f: the factors that are left, and a polynomial *)
Definition join (c : cell) (b : base) (e f : poly) : result (list factor * poly) :=
  let! _ := need (integral c e && integral c f) 1 in
  let total := add e f in
  match b with
  | Minus =>
      let r := modulo_2 total in
      let! _ := need (integral c r && match parity_of c (subtract total r) with Some 0%Z => true | _ => false end) 2 in
      Ok (match r with [] => [] | _ => [(Minus, r)] end, one)
  | Fact _ _ | Base _ => Ok (match total with [] => [] | _ => [(b, total)] end, one)
  | Below _ | Reciprocal _ _ | Power _ | Root _ =>
      let! _ := need (non_negative c e && non_negative c f) 3 in
      match b with
      | Root P =>
          if equal e one && equal f one
          then let! _ := need (non_negative c P) 4 in Ok ([], P) else Ok ([(b, total)], one)
      | Power P =>
          if is_constant total
          then let! _ := need (constant_integer total <=? limit_exponent)%Z 5 in
               let n := constant_integer total in
               let! _ := need (equal total (integer n)) 6 in Ok ([], power P (Z.to_nat n))
          else Ok ([(b, total)], one)
      | _ => Ok (match total with [] => [] | _ => [(b, total)] end, one)
      end
  end.
Fixpoint insert (c : cell) (b : base) (e : poly) (l : list factor) : result (list factor * poly) :=
  match l with
  | [] => Ok ([(b, e)], one)
  | (y, f) :: l' => match compare_bases b y with
    | Eq => let! r := join c y e f in Ok (fst r ++ l', snd r)
    | Lt => Ok ((b, e) :: l, one)
    | Gt => let! r := insert c b e l' in Ok ((y, f) :: fst r, snd r)
    end
  end.
Fixpoint insert_all (c : cell) (fs : list factor) (l : list factor) : result (list factor * poly) :=
  match fs with
  | [] => Ok (l, one)
  | (b, e) :: fs' => let! r := insert c b e l in let! s := insert_all c fs' (fst r) in Ok (fst s, multiply (snd r) (snd s))
  end.

(* --- soundness --- *)
Lemma compare_polys_eq u p : forall q, compare_polys p q = Eq -> ev u p = ev u q.
Proof.
  induction p as [|[m v] p IH]; intros [|[n w] q] H; cbn in H; try congruence.
  destruct (compare_monomials m n) eqn:E; try congruence. apply compare_monomials_eq in E. subst.
  destruct (Qcompare v w) eqn:F; try congruence. apply Qeq_alt in F. cbn [ev]. now rewrite (Qeq_eqR v w F), (IH q H).
Qed.
Lemma compare_bases_eq u a b e : compare_bases a b = Eq -> factor_value u (a, e) = factor_value u (b, e).
Proof.
  unfold factor_value. destruct a, b; cbn [compare_bases rank fst snd]; intros H; try (cbn in H; discriminate).
  - now rewrite (compare_polys_eq u q q0 H).
  - destruct (compare_polys C C0) eqn:E; try discriminate. apply Z.compare_eq in H. subst.
    now rewrite (compare_polys_eq u C C0 E).
  - destruct (compare_polys C C0) eqn:E; try discriminate. apply Z.compare_eq in H. subst.
    now rewrite (compare_polys_eq u C C0 E).
  - apply Pos.compare_eq in H. now subst.
  - reflexivity.
  - now rewrite (compare_polys_eq u P P0 H).
  - now rewrite (compare_polys_eq u P P0 H).
Qed.
Lemma same_factors_sound u a : forall b, same_factors a b = true -> factors_value u a = factors_value u b.
Proof.
  induction a as [|[x e] a IH]; intros [|[y f] b] H; cbn in H; try discriminate. reflexivity.
  destruct (compare_bases x y) eqn:E; try discriminate. destruct (compare_polys e f) eqn:F; try discriminate.
  cbn [factors_value]. rewrite (IH b H), (compare_bases_eq u x y e E). f_equal. unfold factor_value, exponent. cbn [fst snd].
  now rewrite (compare_polys_eq u e f F).
Qed.
Lemma factors_value_app u a b : factors_value u (a ++ b) = factors_value u a * factors_value u b.
Proof. induction a as [|f a IH]; cbn [app factors_value]. ring. rewrite IH. ring. Qed.
Lemma Int_part_IZR z : Int_part (IZR z) = z.
Proof.
  destruct (base_Int_part (IZR z)) as [A B]. apply le_IZR in A.
  assert (C : (z - 1 < Int_part (IZR z))%Z) by (apply lt_IZR; rewrite minus_IZR; lra). lia.
Qed.
Lemma exponent_of u e z : ev u e = IZR z -> exponent u e = z.
Proof. unfold exponent. intros ->. apply Int_part_IZR. Qed.
Lemma exponent_add c u e f : inside c u -> integral c e = true -> integral c f = true ->
  exponent u (add e f) = (exponent u e + exponent u f)%Z.
Proof.
  intros I A B. destruct (integral_sound I e A) as [a Ea], (integral_sound I f B) as [b Eb].
  rewrite (exponent_of u e a Ea), (exponent_of u f b Eb). apply exponent_of. rewrite ev_add, Ea, Eb. now rewrite plus_IZR.
Qed.
Lemma exponent_nonneg c u e : inside c u -> integral c e = true -> non_negative c e = true -> (0 <= exponent u e)%Z.
Proof.
  intros I A B. destruct (integral_sound I e A) as [a Ea]. rewrite (exponent_of u e a Ea).
  pose proof (non_negative_sound I e B) as N. rewrite Ea in N. now apply le_IZR.
Qed.
Lemma factorial_pos m : 0 < factorial m. Proof. apply INR_fact_lt_0. Qed.
Lemma ev_integer u z : ev u (integer z) = IZR z.
Proof. unfold integer. rewrite ev_number. unfold Q2R. cbn. lra. Qed.
Lemma exponent_nil u : exponent u [] = 0%Z. Proof. unfold exponent. cbn [ev]. change 0 with (IZR 0). apply Int_part_IZR. Qed.
Lemma powerRZ_minus_even n : (n mod 2 = 0)%Z -> powerRZ (-1) n = 1.
Proof.
  intros H. apply Z.mod_divide in H; [|lia]. destruct H as [k ->]. replace (k * 2)%Z with (k + k)%Z by lia.
  rewrite powerRZ_add by lra. rewrite <- powerRZ_mult. replace (-1 * -1) with 1 by ring. apply powerRZ_R1.
Qed.
Lemma one_factor u f : factors_value u [f] = factor_value u f. Proof. cbn. ring. Qed.
Lemma base_nonneg_power u c b e f r : inside c u -> integral c e = true -> integral c f = true ->
  non_negative c e = true -> non_negative c f = true ->
  (forall n, factor_value u (b, n) = r ^ Z.to_nat (exponent u n)) ->
  factor_value u (b, e) * factor_value u (b, f) = factor_value u (b, add e f).
Proof.
  intros I A B N M H. rewrite !H, (exponent_add c u e f I A B), Z2Nat.inj_add, pow_add; auto.
  now apply (exponent_nonneg c u). now apply (exponent_nonneg c u).
Qed.
Lemma join_sound c u b e f r : inside c u -> join c b e f = Ok r ->
  factor_value u (b, e) * factor_value u (b, f) = factors_value u (fst r) * ev u (snd r).
Proof.
  intros I H. unfold join in H. apply andThen_ok in H. destruct H as [[] [H1 H]]. apply need_ok in H1.
  apply andb_prop in H1. destruct H1 as [A B]. pose proof (exponent_add c u e f I A B) as E.
  assert (W : forall b', factors_value u (match add e f with [] => [] | _ => [(b', add e f)] end)
                = match add e f with [] => 1 | _ => factor_value u (b', add e f) end).
  { intros b'. destruct (add e f); [reflexivity|apply one_factor]. }
  destruct b.
  all: try (apply andThen_ok in H; destruct H as [[] [N H]]; apply need_ok in N; apply andb_prop in N; destruct N as [N M]).
  - (* Below *) pose proof (base_nonneg_power u c (Below q) e f _ I A B N M (fun n => eq_refl)) as P.
    inversion H; subst; cbn [fst snd]. rewrite ev_one, W, Rmult_1_r, P. destruct (add e f); [|reflexivity].
    unfold factor_value. cbn [fst snd]. now rewrite exponent_nil.
  - (* Fact *) inversion H; subst; cbn [fst snd]. rewrite ev_one, W, Rmult_1_r.
    assert (P : factor_value u (Fact C j, e) * factor_value u (Fact C j, f) = factor_value u (Fact C j, add e f)).
    { unfold factor_value. cbn [fst snd]. rewrite E, powerRZ_add; [reflexivity|]. pose proof (factorial_pos (Int_part (ev u C) + j)). lra. }
    rewrite P. destruct (add e f); [|reflexivity]. unfold factor_value. cbn [fst snd]. now rewrite exponent_nil.
  - (* Reciprocal *) pose proof (base_nonneg_power u c (Reciprocal C j) e f _ I A B N M (fun n => eq_refl)) as P.
    inversion H; subst; cbn [fst snd]. rewrite ev_one, W, Rmult_1_r, P. destruct (add e f); [|reflexivity].
    unfold factor_value. cbn [fst snd]. now rewrite exponent_nil.
  - (* Base *) inversion H; subst; cbn [fst snd]. rewrite ev_one, W, Rmult_1_r.
    assert (P : factor_value u (Base c0, e) * factor_value u (Base c0, f) = factor_value u (Base c0, add e f)).
    { unfold factor_value. cbn [fst snd]. rewrite E, powerRZ_add; [reflexivity|]. apply not_0_IZR. lia. }
    rewrite P. destruct (add e f); [|reflexivity]. unfold factor_value. cbn [fst snd]. now rewrite exponent_nil.
  - (* Minus *) set (r0 := modulo_2 (add e f)) in *. inversion H; subst; cbn [fst snd]. clear H. rewrite ev_one, Rmult_1_r.
    assert (P : factor_value u (Minus, e) * factor_value u (Minus, f) = factor_value u (Minus, r0)).
    { unfold factor_value. cbn [fst snd]. rewrite <- powerRZ_add by lra.
      destruct (parity_of c (subtract (add e f) r0)) as [z|] eqn:Q; [|discriminate]. destruct z; try discriminate.
      destruct (parity_sound I _ _ Q) as [k [K1 K2]]. destruct (integral_sound I r0 N) as [y Y].
      destruct (integral_sound I e A) as [x1 X1], (integral_sound I f B) as [x2 X2].
      rewrite (exponent_of u e x1 X1), (exponent_of u f x2 X2), (exponent_of u r0 y Y).
      rewrite ev_subtract, ev_add, X1, X2, Y, <- plus_IZR, <- minus_IZR in K1. apply eq_IZR in K1.
      replace (x1 + x2)%Z with (k + y)%Z by lia. rewrite powerRZ_add by lra. rewrite (powerRZ_minus_even k K2). ring. }
    rewrite P. destruct r0; [|rewrite one_factor; reflexivity]. unfold factor_value. cbn [fst snd]. now rewrite exponent_nil.
  - (* Power *) pose proof (base_nonneg_power u c (Power P) e f _ I A B N M (fun n => eq_refl)) as PW.
    destruct (is_constant (add e f)).
    + apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [[] [Q H]]. apply need_ok in Q.
      inversion H; subst; cbn [fst snd factors_value]. rewrite PW, Rmult_1_l, ev_power. unfold factor_value. cbn [fst snd].
      f_equal. f_equal. apply exponent_of. rewrite (equal_sound _ _ Q). apply ev_integer.
    + inversion H; subst; cbn [fst snd]. rewrite ev_one, one_factor, PW. ring.
  - (* Root *) pose proof (base_nonneg_power u c (Root P) e f _ I A B N M (fun n => eq_refl)) as PW.
    destruct (equal e one && equal f one) eqn:Q.
    + apply andThen_ok in H. destruct H as [[] [K H]]. apply need_ok in K. apply andb_prop in Q. destruct Q as [Q1 Q2].
      inversion H; subst; cbn [fst snd factors_value]. rewrite Rmult_1_l. unfold factor_value. cbn [fst snd].
      assert (X : forall g, equal g one = true -> exponent u g = 1%Z).
      { intros g G. apply exponent_of. now rewrite (equal_sound _ _ G), ev_one. }
      rewrite (X e Q1), (X f Q2). change (Z.to_nat 1) with 1%nat. rewrite !pow_1. apply sqrt_sqrt.
      now apply (non_negative_sound I).
    + inversion H; subst; cbn [fst snd]. rewrite ev_one, one_factor, PW. ring.
Qed.
Lemma insert_sound c u b e l : inside c u -> forall r, insert c b e l = Ok r ->
  factor_value u (b, e) * factors_value u l = factors_value u (fst r) * ev u (snd r).
Proof.
  intros I. induction l as [|[y f] l IH]; cbn [insert]; intros r H.
  - inversion H; subst; cbn [fst snd factors_value]. rewrite ev_one. ring.
  - destruct (compare_bases b y) eqn:E.
    + apply andThen_ok in H. destruct H as [s [J H]]. inversion H; subst; cbn [fst snd factors_value].
      rewrite (compare_bases_eq u b y e E), factors_value_app. rewrite <- Rmult_assoc, (join_sound c u y e f s I J). ring.
    + inversion H; subst; cbn [fst snd factors_value]. rewrite ev_one. ring.
    + apply andThen_ok in H. destruct H as [s [J H]]. inversion H; subst; cbn [fst snd factors_value].
      transitivity (factor_value u (y, f) * (factor_value u (b, e) * factors_value u l)); [ring|].
      rewrite (IH s J). ring.
Qed.
Lemma insert_all_sound c u fs : inside c u -> forall l r, insert_all c fs l = Ok r ->
  factors_value u fs * factors_value u l = factors_value u (fst r) * ev u (snd r).
Proof.
  intros I. induction fs as [|[b e] fs IH]; cbn [insert_all]; intros l r H.
  - inversion H; subst; cbn [fst snd factors_value]. rewrite ev_one. ring.
  - apply andThen_ok in H. destruct H as [s [J H]]. apply andThen_ok in H. destruct H as [t [K H]].
    inversion H; subst; cbn [fst snd factors_value]. rewrite ev_multiply.
    pose proof (insert_sound c u b e l I s J) as A. pose proof (IH _ _ K) as B.
    replace (factor_value u (b, e) * factors_value u fs * factors_value u l)
      with (factors_value u fs * (factor_value u (b, e) * factors_value u l)) by ring.
    rewrite A. replace (factors_value u fs * (factors_value u (fst s) * ev u (snd s)))
      with (factors_value u fs * factors_value u (fst s) * ev u (snd s)) by ring. rewrite B. ring.
Qed.
