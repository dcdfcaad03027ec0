(* The functions of the language on polynomials of a cell, docs/PROOF-FORMAT.md, section 4, each with what it means. *)
From Coq Require Import ZArith QArith Qreals Qround Reals List Bool Lia Lra.
From ExactParity Require Import Statements CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown.
Import ListNotations.
Open Scope R_scope.

(* an integer that the polynomial is, if it is constant *)
Definition as_integer (p : poly) : option Z := let k := constant_integer p in if equal p (integer k) then Some k else None.
Definition as_number (p : poly) : option Q := let q := constant_of p in if equal p (number q) then Some q else None.
Fixpoint integer_factorial (n : nat) : Z := match n with O => 1 | S m => Z.of_nat (S m) * integer_factorial m end%Z.
Definition below_zero (p : poly) : poly := subtract (negate p) one.
Definition factorial_limit : Z := 2000.
Definition shifted_constant (L : poly) : Z := constant_integer L.

(* (L!)^1 or (L!)^(-1) for a form L *)
Definition factorial_power (c : cell) (inverse : bool) (L : poly) : result value :=
  let! _ := need (integral c L) 60 in
  match as_integer L with
  | Some k => let! _ := need ((0 <=? k)%Z && (k <=? factorial_limit)%Z) 61 in
              let f := integer_factorial (Z.to_nat k) in
              Ok (of_poly (number (if inverse then Qinv (inject_Z f) else inject_Z f)))
  | None => let j := constant_integer L in
            let C := linear_part L in
            let! _ := need (non_negative c L && integral c C && equal L (plus_integer C j)) 62 in
            Ok (of_factors one [(Fact C j, if inverse then negate one else one)])
  end.
Fixpoint reciprocal_from (c : cell) (L : poly) (m : nat) (tries : nat) : result (option value) :=
  match tries with
  | O => Ok None
  | S k => let Lm := plus_integer L (Z.of_nat m) in
           if non_negative c Lm then
             let! f := factorial_power c true Lm in
             let! v := times c (of_poly (rise L 0 m)) f in Ok (Some v)
           else reciprocal_from c L (S m) k
  end.
Definition reciprocal (c : cell) (L : poly) : result value :=
  let! _ := need (integral c L) 63 in
  if non_negative c (below_zero L) then Ok (of_poly [])
  else
    let! r := reciprocal_from c L 0 12 in
    match r with
    | Some v => let! _ := need (no_sums v) 64 in Ok v
    | None => let j := constant_integer L in
              let C := linear_part L in
              let! _ := need (integral c C && equal L (plus_integer C j)) 65 in Ok (of_factors one [(Reciprocal C j, one)])
    end.
Definition binomial_of (c : cell) (N K : poly) : result value :=
  let! _ := need (integral c N && integral c K) 66 in
  if non_negative c (below_zero N) || non_negative c (below_zero K) || non_negative c (below_zero (subtract N K))
  then Ok (of_poly [])
  else
    let! _ := need (non_negative c N) 67 in
    let! f := factorial_power c false N in
    let! r := reciprocal c K in
    let! s := reciprocal c (subtract N K) in
    let! x := times c f r in times c x s.

Definition maximum (c : cell) (a b : poly) : result poly :=
  if non_negative c (subtract a b) then Ok a else let! _ := need (non_negative c (subtract b a)) 70 in Ok b.
Definition minimum (c : cell) (a b : poly) : result poly :=
  if non_negative c (subtract a b) then Ok b else let! _ := need (non_negative c (subtract b a)) 71 in Ok a.
Definition step_of (c : cell) (p : poly) : result poly :=
  if non_negative c p then Ok one else let! _ := need (positive_on c (negate p)) 72 in Ok [].
Definition sign_of (c : cell) (p : poly) : result poly :=
  match p with
  | [] => Ok []
  | _ => if positive_on c p then Ok one else let! _ := need (positive_on c (negate p)) 73 in Ok (negate one)
  end.
(* monomials in integer coordinates with integer coefficients *)
Definition integer_monomials (c : cell) (p : poly) : bool :=
  forallb (fun t => Pos.eqb (Qden (Qred (snd t))) 1 && forallb (fun xe => integer_kind (kind_of c (fst xe))) (fst t)) p.
Definition whole_part (c : cell) (p : poly) : poly :=
  filter (fun t => match fst t with [] => false | m => forallb (fun xe => integer_kind (kind_of c (fst xe))) m end) p.
Definition least_value (p : poly) : Q :=
  fold_right (fun t r => match fst t with [] => snd t + r | _ => if less (snd t) 0 then snd t + r else r end)%Q 0%Q p.
Definition floor_of (c : cell) (p : poly) : result poly :=
  let W := whole_part c p in
  let rest := subtract p W in
  let n := Qfloor (least_value rest) in
  let! _ := need (integer_monomials c W
    && forallb (fun t => match fst t with [] => true | [(x, 1%positive)] => is_unit (kind_of c x) | _ => false end) rest
    && non_negative c (subtract rest (integer n)) && positive_on c (subtract (integer (n + 1)) rest)) 74 in
  Ok (add W (integer n)).
Definition square_root (c : cell) (p : poly) : result value :=
  let! _ := need (non_negative c p) 77 in
  match as_number p with
  | Some q0 =>
      let q := Qred q0 in
      let r := Qred (Z.sqrt (Qnum q) # Z.to_pos (Z.sqrt (Zpos (Qden q)))) in
      if Qeq_bool (r * r) q0 && Qle_bool 0 r then Ok (of_poly (number r)) else Ok (of_factors one [(Root p, one)])
  | None => Ok (of_factors one [(Root p, one)])
  end.

(* --- soundness --- *)
Lemma as_integer_sound p k u : as_integer p = Some k -> ev u p = IZR k.
Proof.
  unfold as_integer. destruct (equal p (integer (constant_integer p))) eqn:E; [|discriminate]. intros H. inversion H; subst.
  now rewrite (equal_sound _ _ E), ev_integer.
Qed.
Lemma as_number_sound p q u : as_number p = Some q -> ev u p = Q2R q.
Proof.
  unfold as_number. destruct (equal p (number (constant_of p))) eqn:E; [|discriminate]. intros H. inversion H; subst.
  now rewrite (equal_sound _ _ E), ev_number.
Qed.
Lemma integer_factorial_value n : IZR (integer_factorial n) = INR (fact n).
Proof.
  induction n as [|n IH]. reflexivity. cbn [integer_factorial]. rewrite mult_IZR, IH.
  change (fact (S n)) with (S n * fact n)%nat. now rewrite mult_INR, (INR_IZR_INZ (S n)).
Qed.
Lemma Q2R_inject z : Q2R (inject_Z z) = IZR z. Proof. unfold Q2R. cbn. lra. Qed.
Lemma factorial_power_sound c u inv L v : inside c u -> factorial_power c inv L = Ok v ->
  sums v = [] /\ exists z, ev u L = IZR z /\ (0 <= z)%Z /\ value_of u v = if inv then / factorial z else factorial z.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. destruct (as_integer L) as [k|] eqn:K.
  - apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M _]. apply Z.leb_le in M.
    inversion H; subst. split; [reflexivity|]. exists k. split; [now apply as_integer_sound|]. split; [exact M|].
    rewrite value_of_poly, ev_number. unfold factorial. rewrite <- integer_factorial_value. destruct inv; [|apply Q2R_inject].
    rewrite Q2R_inv, Q2R_inject; [reflexivity|]. intros Z. apply Qeq_eqR in Z. rewrite Q2R_inject, integer_factorial_value, Q2R_number_0 in Z.
    pose proof (INR_fact_neq_0 (Z.to_nat k)). contradiction.
  - apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M E]. apply andb_prop in M. destruct M as [M IC].
    inversion H; subst. split; [reflexivity|]. destruct (integral_sound I _ IC) as [z Z].
    assert (X : ev u L = IZR (z + constant_integer L)).
    { rewrite (equal_sound _ _ E). now apply ev_plus_integer. }
    exists (z + constant_integer L)%Z. split; [exact X|]. apply (non_negative_sound I) in M. rewrite X in M. split; [now apply le_IZR|].
    rewrite value_of_factors, ev_one, one_factor. unfold factor_value. cbn [fst snd]. rewrite (Int_part_of u _ z Z). destruct inv.
    + rewrite (exponent_of u (negate one) (-1)) by (rewrite ev_negate, ev_one; reflexivity).
      unfold powerRZ. change (Pos.to_nat 1) with 1%nat. rewrite pow_1. ring.
    + rewrite (exponent_of u one 1 (ev_one u)). unfold powerRZ. change (Pos.to_nat 1) with 1%nat. rewrite pow_1. ring.
Qed.
Lemma times_no_sums c v w r : times c v w = Ok r -> sums v = [] -> sums w = [] -> sums r = [].
Proof.
  intros H A B. unfold times in H. rewrite A, B in H. apply andThen_ok in H. destruct H as [[] [_ H]].
  apply andThen_ok in H. destruct H as [t [_ H]]. cbn in H. now inversion H.
Qed.
Lemma ev_below_zero u p : ev u (below_zero p) = - ev u p - 1.
Proof. unfold below_zero. now rewrite ev_subtract, ev_negate, ev_one. Qed.
Lemma below_zero_sound c u p z : inside c u -> ev u p = IZR z -> non_negative c (below_zero p) = true -> (z < 0)%Z.
Proof. intros I E H. apply (non_negative_sound I) in H. rewrite ev_below_zero, E in H. apply lt_IZR. lra. Qed.
Lemma reciprocal_of_nonneg z : (0 <= z)%Z -> reciprocal_factorial z = / factorial z.
Proof. intros H. unfold reciprocal_factorial. destruct (Z_lt_dec z 0); [lia|reflexivity]. Qed.
Lemma reciprocal_of_neg z : (z < 0)%Z -> reciprocal_factorial z = 0.
Proof. intros H. unfold reciprocal_factorial. destruct (Z_lt_dec z 0); [reflexivity|lia]. Qed.
Lemma reciprocal_from_sound c u L z tries : inside c u -> ev u L = IZR z -> forall m r, reciprocal_from c L m tries = Ok (Some r) ->
  sums r = [] /\ value_of u r = reciprocal_factorial z.
Proof.
  intros I E. induction tries as [|k IH]; cbn [reciprocal_from]; intros m r H; [discriminate|].
  destruct (non_negative c (plus_integer L (Z.of_nat m))); [|now apply (IH (S m))].
  apply andThen_ok in H. destruct H as [f [F H]]. apply andThen_ok in H. destruct H as [v [V H]]. inversion H; subst.
  destruct (factorial_power_sound c u true _ f I F) as [S [y [Y [Y0 W]]]]. split.
  - apply (times_no_sums c _ _ r V); [reflexivity|exact S].
  - rewrite (value_times c u _ _ r I V), W, value_of_poly. rewrite (ev_plus_integer u L z _ E) in Y. apply eq_IZR in Y. subst y.
    rewrite <- (reciprocal_of_nonneg _ Y0). pose proof (rise_reciprocal u L z E m 0) as R. rewrite Z.add_0_r, Z.add_0_l in R. now rewrite R.
Qed.
Lemma reciprocal_sound c u L v : inside c u -> reciprocal c L = Ok v ->
  sums v = [] /\ exists z, ev u L = IZR z /\ value_of u v = reciprocal_factorial z.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. destruct (integral_sound I L N) as [z Z].
  destruct (non_negative c (below_zero L)) eqn:B.
  - inversion H; subst. split; [reflexivity|]. exists z. split; [exact Z|]. rewrite value_of_poly. cbn [ev].
    symmetry. apply reciprocal_of_neg. now apply (below_zero_sound c u L z I Z).
  - apply andThen_ok in H. destruct H as [r [R H]]. destruct r as [w|].
    + apply andThen_ok in H. destruct H as [[] [_ H]]. inversion H; subst.
      destruct (reciprocal_from_sound c u L z 12 I Z 0%nat v R) as [A W]. split; [exact A|]. now exists z.
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M E]. inversion H; subst. split; [reflexivity|].
      exists z. split; [exact Z|]. destruct (integral_sound I _ M) as [y Y]. rewrite value_of_factors, ev_one, one_factor. unfold factor_value.
      cbn [fst snd]. rewrite (exponent_of u one 1 (ev_one u)), (Int_part_of u _ y Y). change (Z.to_nat 1) with 1%nat. rewrite pow_1, Rmult_1_l.
      f_equal. rewrite (equal_sound _ _ E), (ev_plus_integer u _ y _ Y) in Z. now apply eq_IZR in Z.
Qed.
Lemma binomial_factorials n : forall k,
  IZR (binomial n k) = factorial (Z.of_nat n) * reciprocal_factorial k * reciprocal_factorial (Z.of_nat n - k).
Proof.
  induction n as [|n IH]; intros k.
  - cbn [binomial]. destruct (Z.eqb_spec k 0) as [->|K].
    + cbn. unfold factorial. cbn. field.
    + destruct (Z_lt_dec k 0) as [L|L]. rewrite (reciprocal_of_neg k L). ring.
      rewrite (reciprocal_of_neg (Z.of_nat 0 - k)) by lia. ring.
  - cbn [binomial]. rewrite plus_IZR, !IH. replace (Z.of_nat (S n)) with (Z.of_nat n + 1)%Z by lia.
    rewrite factorial_S by lia. rewrite (reciprocal_S (k - 1)). replace (k - 1 + 1)%Z with k by lia.
    rewrite (reciprocal_S (Z.of_nat n - k)). replace (Z.of_nat n - k + 1)%Z with (Z.of_nat n + 1 - k)%Z by lia.
    replace (Z.of_nat n - (k - 1))%Z with (Z.of_nat n + 1 - k)%Z by lia. rewrite minus_IZR, !plus_IZR. ring.
Qed.
Lemma choose_zero n k : (n < 0 \/ k < 0 \/ n - k < 0)%Z -> choose n k = 0.
Proof.
  intros H. unfold choose. destruct (Z_lt_dec n 0); [reflexivity|]. rewrite binomial_factorials.
  destruct H as [H|[H|H]]; [lia| |]. rewrite (reciprocal_of_neg k H). ring. rewrite (reciprocal_of_neg (Z.of_nat (Z.to_nat n) - k)) by lia. ring.
Qed.
Lemma binomial_of_sound c u N K v : inside c u -> binomial_of c N K = Ok v ->
  sums v = [] /\ exists n k, ev u N = IZR n /\ ev u K = IZR k /\ value_of u v = choose n k.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [A B].
  destruct (integral_sound I N A) as [n En], (integral_sound I K B) as [k Ek].
  assert (En' : ev u (subtract N K) = IZR (n - k)) by (now rewrite ev_subtract, En, Ek, minus_IZR).
  destruct (non_negative c (below_zero N) || non_negative c (below_zero K) || non_negative c (below_zero (subtract N K))) eqn:Z.
  - inversion H; subst. split; [reflexivity|]. exists n, k. rewrite value_of_poly. split; [exact En|]. split; [exact Ek|]. cbn [ev]. symmetry.
    apply choose_zero. apply orb_prop in Z. destruct Z as [Z|Z]. apply orb_prop in Z. destruct Z as [Z|Z].
    left. now apply (below_zero_sound c u N n I). right. left. now apply (below_zero_sound c u K k I).
    right. right. now apply (below_zero_sound c u (subtract N K) _ I).
  - apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [f [F H]]. apply andThen_ok in H. destruct H as [r [R H]].
    apply andThen_ok in H. destruct H as [s [S H]]. apply andThen_ok in H. destruct H as [x [X H]].
    destruct (factorial_power_sound c u false N f I F) as [F1 [n' [F2 [F3 F4]]]].
    destruct (reciprocal_sound c u K r I R) as [R1 [k' [R2 R3]]]. destruct (reciprocal_sound c u _ s I S) as [S1 [m [S2 S3]]].
    rewrite En in F2. apply eq_IZR in F2. rewrite Ek in R2. apply eq_IZR in R2. rewrite En' in S2. apply eq_IZR in S2. subst n' k' m.
    split.
    + apply (times_no_sums c _ _ v H); [|exact S1]. now apply (times_no_sums c _ _ x X).
    + exists n, k. split; [exact En|]. split; [exact Ek|]. rewrite (value_times c u _ _ v I H), (value_times c u _ _ x I X), F4, R3, S3.
      unfold choose. destruct (Z_lt_dec n 0); [lia|]. rewrite binomial_factorials, Z2Nat.id by assumption. reflexivity.
Qed.
Lemma maximum_sound c u a b p : inside c u -> maximum c a b = Ok p -> ev u p = Rmax (ev u a) (ev u b).
Proof.
  intros I H. unfold maximum in H. destruct (non_negative c (subtract a b)) eqn:N.
  - apply (non_negative_sound I) in N. rewrite ev_subtract in N. inversion H; subst. rewrite Rmax_left; lra.
  - apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (non_negative_sound I) in M. rewrite ev_subtract in M.
    inversion H; subst. rewrite Rmax_right; lra.
Qed.
Lemma minimum_sound c u a b p : inside c u -> minimum c a b = Ok p -> ev u p = Rmin (ev u a) (ev u b).
Proof.
  intros I H. unfold minimum in H. destruct (non_negative c (subtract a b)) eqn:N.
  - apply (non_negative_sound I) in N. rewrite ev_subtract in N. inversion H; subst. rewrite Rmin_right; lra.
  - apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (non_negative_sound I) in M. rewrite ev_subtract in M.
    inversion H; subst. rewrite Rmin_left; lra.
Qed.
Lemma step_of_sound c u p q : inside c u -> step_of c p = Ok q -> ev u q = if Rle_dec 0 (ev u p) then 1 else 0.
Proof.
  intros I H. unfold step_of in H. destruct (non_negative c p) eqn:N.
  - apply (non_negative_sound I) in N. inversion H; subst. rewrite ev_one. destruct (Rle_dec 0 (ev u p)); lra.
  - apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (positive_sound I) in M. rewrite ev_negate in M.
    inversion H; subst. cbn [ev]. destruct (Rle_dec 0 (ev u p)); lra.
Qed.
Lemma sign_of_sound c u p q : inside c u -> sign_of c p = Ok q ->
  ev u q = if Rlt_dec 0 (ev u p) then 1 else if Rlt_dec (ev u p) 0 then -1 else 0.
Proof.
  intros I H. unfold sign_of in H. destruct p as [|t p].
  - inversion H; subst. cbn [ev]. destruct (Rlt_dec 0 0); lra.
  - set (p0 := t :: p) in *. destruct (positive_on c p0) eqn:N.
    + apply (positive_sound I) in N. inversion H; subst. rewrite ev_one. destruct (Rlt_dec 0 (ev u p0)); lra.
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (positive_sound I) in M. rewrite ev_negate in M.
      inversion H; subst. rewrite ev_negate, ev_one. destruct (Rlt_dec 0 (ev u p0)), (Rlt_dec (ev u p0) 0); lra.
Qed.
Lemma integer_monomials_sound c u p : inside c u -> integer_monomials c p = true -> is_integer (ev u p).
Proof.
  intros I. induction p as [|[m v] p IH]; cbn [integer_monomials forallb ev fst snd]; intros H. now exists 0%Z.
  apply andb_prop in H. destruct H as [H K]. destruct (IH K) as [z Z]. apply andb_prop in H. destruct H as [D M].
  assert (V : is_integer (value_of_monomial u m)).
  { clear - I M. induction m as [|[x e] m IHm]; cbn [forallb value_of_monomial fst] in *. now exists 1%Z.
    apply andb_prop in M. destruct M as [M M']. destruct (IHm M') as [y Y]. pose proof (kind_of_holds I x) as P.
    assert (X : is_integer (u x)) by (destruct (kind_of c x); try discriminate; cbn in P; tauto). destruct X as [a A].
    exists (a ^ Z.of_nat (Pos.to_nat e) * y)%Z. now rewrite Y, A, mult_IZR, pow_IZR. }
  destruct V as [y Y]. exists (Qnum (Qred v) * y + z)%Z. rewrite (Q2R_integer v D), Y, Z, plus_IZR, mult_IZR. reflexivity.
Qed.
Lemma Int_part_between x n : IZR n <= x < IZR (n + 1) -> Int_part x = n.
Proof.
  intros [A B]. destruct (base_Int_part x) as [C D]. assert (E : (Int_part x < n + 1)%Z) by (apply lt_IZR; lra).
  assert (F : (n < Int_part x + 1)%Z) by (apply lt_IZR; rewrite plus_IZR; lra). lia.
Qed.
Lemma floor_of_sound c u p q : inside c u -> floor_of c p = Ok q -> ev u q = floor (ev u p).
Proof.
  intros I H. unfold floor_of in H. set (W := whole_part c p) in *. set (n := Qfloor (least_value (subtract p W))) in *.
  apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N U]. apply andb_prop in N. destruct N as [N L].
  apply andb_prop in N. destruct N as [M _]. apply (non_negative_sound I) in L. apply (positive_sound I) in U.
  rewrite !ev_subtract, !ev_integer in *. destruct (integer_monomials_sound c u W I M) as [w Ew].
  inversion H; subst. rewrite ev_add, ev_integer, Ew. unfold floor. rewrite <- plus_IZR. f_equal. symmetry. apply Int_part_between.
  rewrite !plus_IZR. rewrite Ew in *. rewrite plus_IZR in U. lra.
Qed.
Lemma root_value u p : value_of u (of_factors one [(Root p, one)]) = sqrt (ev u p).
Proof.
  rewrite value_of_factors, ev_one, one_factor. unfold factor_value. cbn [fst snd]. rewrite (exponent_of u one 1 (ev_one u)).
  change (Z.to_nat 1) with 1%nat. rewrite pow_1. ring.
Qed.
Lemma square_root_sound c u p v : inside c u -> square_root c p = Ok v -> sums v = [] /\ 0 <= ev u p /\ value_of u v = sqrt (ev u p).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (non_negative_sound I) in N.
  destruct (as_number p) as [q|] eqn:K.
  - cbv zeta in H. set (r := Qred (Z.sqrt (Qnum (Qred q)) # Z.to_pos (Z.sqrt (Zpos (Qden (Qred q)))))) in *.
    destruct (Qeq_bool (r * r) q && Qle_bool 0 r) eqn:E; inversion H; subst; split; [reflexivity| |reflexivity|].
    + split; [exact N|]. rewrite value_of_poly, ev_number. apply andb_prop in E. destruct E as [E P]. apply Qeq_bool_iff, Qeq_eqR in E.
      apply Q2R_nonneg in P. rewrite Q2R_mult in E. rewrite (as_number_sound p q u K), <- E. symmetry. now apply sqrt_square.
    + split; [exact N|apply root_value].
  - inversion H; subst. split; [reflexivity|]. split; [exact N|apply root_value].
Qed.
