(* Entering is sound: the value is what the expression means, wherever its waiting sums are defined. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerEnter.
Import ListNotations.
Open Scope R_scope.

(* polynomials and forms *)
Lemma entered_poly u env t v p : entered u env t v -> polynomial_of v = Ok p -> meaning (names_of env u) t = Some (ev u p).
Proof. intros E H. destruct (value_polynomial u v p H) as [A B]. rewrite <- A. apply E. now apply defined_without. Qed.
Lemma entered_form c u env t v p : inside c u -> entered u env t v -> form_of c v = Ok p ->
  exists z, ev u p = IZR z /\ meaning (names_of env u) t = Some (IZR z).
Proof.
  intros I E H. destruct (form_of_sound c u v p I H) as [S [A [z Z]]]. exists z. split; [exact Z|]. rewrite <- Z, <- A. apply E.
  now apply defined_without.
Qed.
Lemma inverted_times c u env a b v1 w1 v2 w2 v w : inside c u ->
  inverted u env a v1 w1 -> inverted u env b v2 w2 -> times c v1 v2 = Ok v -> times c w1 w2 = Ok w ->
  inverted u env (Mul a b) v w.
Proof.
  intros I [A1 [A2 [A3 [A4 A5]]]] [B1 [B2 [B3 [B4 B5]]]] V W. repeat split.
  - now apply (times_no_sums c _ _ v V). - now apply (times_no_sums c _ _ w W).
  - rewrite (value_times c u _ _ v I V). now apply Rmult_integral_contrapositive.
  - rewrite (value_times c u _ _ v I V), (value_times c u _ _ w I W), A4, B4. now rewrite Rinv_mult.
  - cbn [meaning]. rewrite A5, B5. cbn [both]. now rewrite (value_times c u _ _ v I V).
Qed.
Lemma inverted_over c u env a b v1 w1 v2 w2 v w : inside c u ->
  inverted u env a v1 w1 -> inverted u env b v2 w2 -> times c v1 w2 = Ok v -> times c w1 v2 = Ok w ->
  inverted u env (Div a b) v w.
Proof.
  intros I [A1 [A2 [A3 [A4 A5]]]] [B1 [B2 [B3 [B4 B5]]]] V W. repeat split.
  - now apply (times_no_sums c _ _ v V). - now apply (times_no_sums c _ _ w W).
  - rewrite (value_times c u _ _ v I V), B4. apply Rmult_integral_contrapositive. split; [exact A3|now apply Rinv_neq_0_compat].
  - rewrite (value_times c u _ _ v I V), (value_times c u _ _ w I W), A4, B4. now rewrite Rinv_mult, Rinv_inv.
  - cbn [meaning]. rewrite A5, B5. cbn [both]. destruct (Req_EM_T (value_of u v2) 0); [contradiction|].
    now rewrite (value_times c u _ _ v I V), B4.
Qed.
Lemma inverted_neg u env a v w : inverted u env a v w -> inverted u env (Neg a) (opposite v) (opposite w).
Proof.
  intros [A1 [A2 [A3 [A4 A5]]]]. repeat split.
  - cbn [opposite sums]. now rewrite A1. - cbn [opposite sums]. now rewrite A2.
  - rewrite value_opposite. lra.
  - rewrite !value_opposite, A4. now rewrite Rinv_opp.
  - cbn [meaning]. rewrite A5. now rewrite value_opposite.
Qed.
Lemma inverted_power c u env a v w k v' w' : inside c u -> inverted u env a v w ->
  repeated c v k = Ok v' -> repeated c w k = Ok w' -> inverted u env (Pow a (Number k)) v' w'.
Proof.
  intros I [A1 [A2 [A3 [A4 A5]]]] V W. destruct (repeated_sound c u v k v' I V) as [K [V1 [V2 _]]].
  destruct (repeated_sound c u w k w' I W) as [_ [W1 [W2 _]]]. repeat split; auto.
  - rewrite V1. now apply pow_nonzero.
  - rewrite V1, W1, A4. now rewrite pow_inv.
  - cbn [meaning]. rewrite A5. cbn [both]. rewrite integer_of_IZR, V1. now apply power_of_nonneg.
Qed.
Lemma leaf_inverted c u env t v w : inside c u -> entered u env t v -> invert c v = Ok w -> inverted u env t v w.
Proof.
  intros I E H. destruct (invert_sound c u v w I H) as [A [B [N V]]]. repeat split; auto. apply E. now apply defined_without.
Qed.

Theorem enter_sound n : forall cuts c u env inner t st, inside c u ->
  (forall v st', enter n cuts c env inner t st = Ok (v, st') -> entered u env t v) /\
  (forall v w st', inverse n cuts c env inner t st = Ok (v, w, st') -> inverted u env t v w).
Proof.
  induction n as [|n IH]; intros cuts c u env inner t st I; [split; discriminate|].
  assert (E : forall env t st v st', enter n cuts c env inner t st = Ok (v, st') -> entered u env t v).
  { intros env0 t0 st0 v st' H. exact (proj1 (IH cuts c u env0 inner t0 st0 I) v st' H). }
  assert (V : forall env t st v w st', inverse n cuts c env inner t st = Ok (v, w, st') -> inverted u env t v w).
  { intros env0 t0 st0 v w st' H. exact (proj2 (IH cuts c u env0 inner t0 st0 I) v w st' H). }
  assert (F : forall env t st p st', (let! a := enter n cuts c env inner t st in let! p := form_of c (fst a) in Ok (p, snd a)) = Ok (p, st') ->
    exists z, ev u p = IZR z /\ meaning (names_of env u) t = Some (IZR z)).
  { intros env0 t0 st0 p st' H. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [q [Q H]].
    inversion H; subst. cbn [fst] in Q. exact (entered_form c u env0 t0 a p I (E _ _ _ _ _ A) Q). }
  assert (P : forall env t st p st', (let! a := enter n cuts c env inner t st in let! p := polynomial_of (fst a) in Ok (p, snd a)) = Ok (p, st') ->
    meaning (names_of env u) t = Some (ev u p)).
  { intros env0 t0 st0 p st' H. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [q [Q H]].
    inversion H; subst. cbn [fst] in Q. exact (entered_poly u env0 t0 a p (E _ _ _ _ _ A) Q). }
  assert (RA : forall k body, right_at u (fun p st => enter n cuts c ((k, p) :: env) inner body st)
                 (fun i => meaning (bind (names_of env u) k (IZR i)) body)).
  { intros k body p i st0 v st' Ep H D. rewrite (bind_names env u k p i Ep). exact (E _ _ _ _ _ H D). }
  split.
  - intros v st' H D. destruct t; cbn [enter] in H; cbn [meaning].
    + (* Number *) inversion H; subst. now rewrite value_of_poly, ev_integer.
    + (* Name *) destruct (lookup x env) as [p|] eqn:L; [|discriminate]. inversion H; subst. rewrite value_of_poly. unfold names_of. now rewrite L.
    + (* Neg *) apply andThen_ok in H. destruct H as [[a s] [A H]]. inversion H; subst. cbn [fst] in *.
      rewrite (E _ _ _ _ _ A (defined_opposite u a D)). now rewrite value_opposite.
    + (* Add *) apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[b s'] [B H]].
      inversion H; subst. cbn [fst snd] in *. apply defined_plus in D. destruct D as [D1 D2].
      rewrite (E _ _ _ _ _ A D1), (E _ _ _ _ _ B D2). cbn [both]. now rewrite value_plus.
    + (* Mul *) apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[b s'] [B H]].
      apply andThen_ok in H. destruct H as [r [T H]]. inversion H; subst. cbn [fst snd] in *. destruct (defined_times c u _ _ _ T D) as [D1 D2].
      rewrite (E _ _ _ _ _ A D1), (E _ _ _ _ _ B D2). cbn [both]. now rewrite (value_times c u _ _ _ I T).
    + (* Div *) apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[[b w] s'] [B H]].
      apply andThen_ok in H. destruct H as [r [T H]]. inversion H; subst. cbn [fst snd] in *. destruct (defined_times c u _ _ _ T D) as [D1 _].
      destruct (V _ _ _ _ _ _ B) as [_ [_ [N [W M]]]]. rewrite (E _ _ _ _ _ A D1), M. cbn [both].
      destruct (Req_EM_T (value_of u b) 0); [contradiction|]. now rewrite (value_times c u _ _ _ I T), W.
    + (* Pow *) apply andThen_ok in H. destruct H as [[e s] [G H]]. destruct (F _ _ _ _ _ G) as [z [Z M]]. rewrite M. cbn [fst snd] in *.
      destruct (as_integer e) as [k|] eqn:K.
      * apply as_integer_sound with (u := u) in K. rewrite Z in K. apply eq_IZR in K. subst z. destruct (Z.leb_spec 0 k).
        -- apply andThen_ok in H. destruct H as [[a s1] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
           destruct (repeated_sound c u a k v I R) as [_ [R1 [_ R2]]]. rewrite (E _ _ _ _ _ A (R2 D)). cbn [both].
           rewrite integer_of_IZR, power_of_nonneg by assumption. now rewrite R1.
        -- apply andThen_ok in H. destruct H as [[[a w] s1] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
           destruct (repeated_sound c u w (- k) v I R) as [_ [R1 _]]. destruct (V _ _ _ _ _ _ A) as [_ [_ [N [W M2]]]]. rewrite M2. cbn [both].
           rewrite integer_of_IZR. unfold power_of. destruct (Z_lt_dec k 0); [|lia]. destruct (Req_EM_T (value_of u a) 0); [contradiction|].
           rewrite R1, W. f_equal. replace k with (- Z.of_nat (Z.to_nat (- k)))%Z at 1 by lia. now rewrite powerRZ_neg', <- pow_powerRZ, pow_inv.
      * apply andThen_ok in H. destruct H as [[a s1] [A H]]. pose proof (P _ _ _ _ _ A) as M2. rewrite M2. cbn [both fst snd] in *.
        rewrite integer_of_IZR. destruct a as [|t0 a].
        -- apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (positive_sound I) in N. rewrite Z in N. apply lt_IZR in N.
           inversion H; subst. rewrite value_of_poly. cbn [ev]. rewrite power_of_nonneg by lia. rewrite pow_i by lia. reflexivity.
        -- set (a0 := t0 :: a) in *. destruct (as_number a0) as [q|] eqn:Q.
           ++ apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. destruct (number_power_sound c u q e v I R) as [_ [N R1]].
              rewrite R1, (exponent_of u e z Z), (as_number_sound a0 q u Q). unfold power_of. destruct (Z_lt_dec z 0); [|reflexivity].
              destruct (Req_EM_T (Q2R q) 0); [contradiction|reflexivity].
           ++ apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (non_negative_sound I) in N. rewrite Z in N. apply le_IZR in N.
              inversion H; subst. rewrite value_of_factors, ev_one, one_factor. unfold factor_value. cbn [fst snd]. rewrite (exponent_of u e z Z).
              rewrite power_of_nonneg by assumption. f_equal. ring.
    + (* Call1 *) destruct f.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (F _ _ _ _ _ A) as [z [Z M]]. rewrite M. destruct (factorial_power_sound c u false a v I R) as [_ [y [Y [Y0 W]]]].
        rewrite Z in Y. apply eq_IZR in Y. subst y. cbn [meaning1]. rewrite integer_of_IZR. destruct (Z_lt_dec z 0); [lia|]. now rewrite W.
      * discriminate.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (absolute_sound c u a v I R) as [S [_ W]]. rewrite (E _ _ _ _ _ A (defined_without u a S)). cbn [meaning1]. now rewrite W.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [p [R H]]. inversion H; subst. cbn [fst snd] in *.
        rewrite (P _ _ _ _ _ A), value_of_poly, (floor_of_sound c u a p I R). reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [p [R H]]. apply andThen_ok in R. destruct R as [f [R K]].
        inversion K; subst. inversion H; subst. cbn [fst snd] in *.
        rewrite (P _ _ _ _ _ A), value_of_poly, ev_negate, (floor_of_sound c u _ f I R), ev_negate. reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [p [R H]]. inversion H; subst. cbn [fst snd] in *.
        rewrite (P _ _ _ _ _ A), value_of_poly, (sign_of_sound c u a p I R). reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (square_root_sound c u a v I R) as [_ [N W]]. rewrite (P _ _ _ _ _ A). cbn [meaning1]. destruct (Rle_dec 0 (ev u a)); [|contradiction].
        now rewrite W.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [p [R H]]. inversion H; subst. cbn [fst snd] in *.
        rewrite (P _ _ _ _ _ A), value_of_poly, (maximum_sound c u a [] p I R). reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [p [R H]]. inversion H; subst. cbn [fst snd] in *.
        rewrite (P _ _ _ _ _ A), value_of_poly, (step_of_sound c u a p I R). reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (F _ _ _ _ _ A) as [z [Z M]]. rewrite M. destruct (reciprocal_sound c u a v I R) as [_ [y [Y W]]].
        rewrite Z in Y. apply eq_IZR in Y. subst y. cbn [meaning1]. rewrite integer_of_IZR. now rewrite W.
    + (* Call2 *) destruct f; apply andThen_ok in H; destruct H as [[a s] [A H]]; apply andThen_ok in H; destruct H as [[b s'] [B H]];
        apply andThen_ok in H; destruct H as [r [R H]]; inversion H; subst; cbn [fst snd] in *.
      * destruct (F _ _ _ _ _ A) as [x [X M]], (F _ _ _ _ _ B) as [y [Y M2]]. rewrite M, M2.
        destruct (binomial_of_sound c u a b v I R) as [_ [x' [y' [X' [Y' W]]]]]. rewrite X in X'. apply eq_IZR in X'. rewrite Y in Y'. apply eq_IZR in Y'.
        subst x' y'. cbn [both meaning2]. rewrite !integer_of_IZR. now rewrite W.
      * rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (minimum_sound c u a b r I R). reflexivity.
      * rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (maximum_sound c u a b r I R). reflexivity.
      * destruct (modulo_of_sound c u a b r I R) as [N W]. rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, W. cbn [both meaning2].
        destruct (Req_EM_T (ev u b) 0); [contradiction|reflexivity].
      * apply andThen_ok in R. destruct R as [m [M R]]. rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (maximum_sound c u [] m r I R),
          (minimum_sound c u a b m I M). reflexivity.
    + (* Sum *) apply andThen_ok in H. destruct H as [[lo s1] [L H]]. apply andThen_ok in H. destruct H as [[hi s2] [G H]]. cbn [fst snd] in *.
      destruct (F _ _ _ _ _ L) as [a [La Ma]], (F _ _ _ _ _ G) as [b [Lb Mb]]. rewrite Ma, Mb. cbn [over_range both]. unfold over_range. cbn [both].
      rewrite !integer_of_IZR. destruct (non_negative c (subtract (subtract lo hi) one)) eqn:Q.
      * inversion H; subst. apply (non_negative_sound I) in Q. rewrite !ev_subtract, ev_one, La, Lb, <- minus_IZR in Q.
        assert (b < a)%Z by (apply lt_IZR; rewrite minus_IZR in Q; lra). replace (length_of_range a b) with 0%nat by (unfold length_of_range; lia).
        cbn [sum_terms]. now rewrite value_of_poly.
      * destruct (constant_length lo hi) as [len|] eqn:K.
        -- apply andThen_ok in H. destruct H as [[] [_ H]]. pose proof (constant_length_sound u lo hi len a b K La Lb) as X.
           replace (length_of_range a b) with (Z.to_nat len) by (unfold length_of_range; f_equal; lia).
           exact (unroll_sound u _ _ (RA k t3) _ lo a s2 v st' La H D).
        -- apply andThen_ok in H. destruct H as [[] [_ H]]. destruct (find (fun x : Z * list poly => (fst x =? s2)%Z) cuts) as [[i ends]|].
           ++ exact (proj2 (pieces_sound c u _ k t3 env s2 hi b I (RA k t3) Lb ends lo 0%Z a _ v st' La H D)).
           ++ inversion H; subst. rewrite <- (waiting_sound u _ _ D). symmetry. now apply node_at.
    + (* Product *) apply andThen_ok in H. destruct H as [[lo s1] [L H]]. apply andThen_ok in H. destruct H as [[hi s2] [G H]]. cbn [fst snd] in *.
      destruct (F _ _ _ _ _ L) as [a [La Ma]], (F _ _ _ _ _ G) as [b [Lb Mb]]. rewrite Ma, Mb. unfold over_range. cbn [both].
      rewrite !integer_of_IZR. destruct (non_negative c (subtract (subtract lo hi) one)) eqn:Q.
      * inversion H; subst. apply (non_negative_sound I) in Q. rewrite !ev_subtract, ev_one, La, Lb, <- minus_IZR in Q.
        assert (b < a)%Z by (apply lt_IZR; rewrite minus_IZR in Q; lra). replace (length_of_range a b) with 0%nat by (unfold length_of_range; lia).
        cbn [product_terms]. now rewrite value_of_poly, ev_one.
      * destruct (constant_length lo hi) as [len|] eqn:K; [|discriminate].
        apply andThen_ok in H. destruct H as [[] [_ H]]. pose proof (constant_length_sound u lo hi len a b K La Lb) as X.
        replace (length_of_range a b) with (Z.to_nat len) by (unfold length_of_range; f_equal; lia).
        exact (unroll_product_sound c u _ _ I (RA k t3) _ lo a s2 v st' La H D).
    + discriminate.
  - assert (L : forall v w st', (let! a := enter n cuts c env inner t st in let! w := invert c (fst a) in Ok (fst a, w, snd a)) = Ok (v, w, st') ->
      inverted u env t v w).
    { intros v w st' H. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [x [X H]]. inversion H; subst.
      cbn [fst] in *. exact (leaf_inverted c u env t v w I (E _ _ _ _ _ A) X). }
    intros v w st' H. destruct t; cbn [inverse] in H; try exact (L _ _ _ H).
    + apply andThen_ok in H. destruct H as [[[a b] s] [A H]]. inversion H; subst. cbn [fst snd] in *. apply inverted_neg. exact (V _ _ _ _ _ _ A).
    + apply andThen_ok in H. destruct H as [[[a b] s] [A H]]. apply andThen_ok in H. destruct H as [[[a' b'] s'] [A' H]].
      apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [y [Y H]]. inversion H; subst. cbn [fst snd] in *.
      exact (inverted_times c u env t1 t2 a b a' b' v w I (V _ _ _ _ _ _ A) (V _ _ _ _ _ _ A') X Y).
    + apply andThen_ok in H. destruct H as [[[a b] s] [A H]]. apply andThen_ok in H. destruct H as [[[a' b'] s'] [A' H]].
      apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [y [Y H]]. inversion H; subst. cbn [fst snd] in *.
      exact (inverted_over c u env t1 t2 a b a' b' v w I (V _ _ _ _ _ _ A) (V _ _ _ _ _ _ A') X Y).
    + destruct t2; try exact (L _ _ _ H). destruct (Z.leb_spec 0 n0); [|exact (L _ _ _ H)].
      apply andThen_ok in H. destruct H as [[[a b] s] [A H]]. apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [y [Y H]].
      inversion H; subst. cbn [fst snd] in *. exact (inverted_power c u env t1 a b n0 v w I (V _ _ _ _ _ _ A) X Y).
Qed.
