(* Entering is sound: the value is what the expression means, wherever its waiting sums are defined. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerPeriods CheckerTrees CheckerMeans CheckerConditioned CheckerLocal CheckerEnter.
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
  - cbn [meaning_at]. rewrite A5, B5. cbn [both]. now rewrite (value_times c u _ _ v I V).
Qed.
Lemma inverted_over c u env a b v1 w1 v2 w2 v w : inside c u ->
  inverted u env a v1 w1 -> inverted u env b v2 w2 -> times c v1 w2 = Ok v -> times c w1 v2 = Ok w ->
  inverted u env (Div a b) v w.
Proof.
  intros I [A1 [A2 [A3 [A4 A5]]]] [B1 [B2 [B3 [B4 B5]]]] V W. repeat split.
  - now apply (times_no_sums c _ _ v V). - now apply (times_no_sums c _ _ w W).
  - rewrite (value_times c u _ _ v I V), B4. apply Rmult_integral_contrapositive. split; [exact A3|now apply Rinv_neq_0_compat].
  - rewrite (value_times c u _ _ v I V), (value_times c u _ _ w I W), A4, B4. now rewrite Rinv_mult, Rinv_inv.
  - cbn [meaning_at]. rewrite A5, B5. cbn [both]. destruct (Req_EM_T (value_of u v2) 0); [contradiction|].
    now rewrite (value_times c u _ _ v I V), B4.
Qed.
Lemma inverted_neg u env a v w : inverted u env a v w -> inverted u env (Neg a) (opposite v) (opposite w).
Proof.
  intros [A1 [A2 [A3 [A4 A5]]]]. repeat split.
  - cbn [opposite sums]. now rewrite A1. - cbn [opposite sums]. now rewrite A2.
  - rewrite value_opposite. lra.
  - rewrite !value_opposite, A4. now rewrite Rinv_opp.
  - cbn [meaning_at]. rewrite A5. now rewrite value_opposite.
Qed.
Lemma inverted_power c u env a v w k v' w' : inside c u -> inverted u env a v w ->
  repeated c v k = Ok v' -> repeated c w k = Ok w' -> inverted u env (Pow a (Number k)) v' w'.
Proof.
  intros I [A1 [A2 [A3 [A4 A5]]]] V W. destruct (repeated_sound c u v k v' I V) as [K [V1 [V2 _]]].
  destruct (repeated_sound c u w k w' I W) as [_ [W1 [W2 _]]]. repeat split; auto.
  - rewrite V1. now apply pow_nonzero.
  - rewrite V1, W1, A4. now rewrite pow_inv.
  - cbn [meaning_at]. rewrite A5. cbn [both]. rewrite integer_of_IZR, V1. now apply power_of_nonneg.
Qed.
Lemma leaf_inverted c u env t v w : inside c u -> entered u env t v -> invert c v = Ok w -> inverted u env t v w.
Proof.
  intros I E H. destruct (invert_sound c u v w I H) as [A [B [N V]]]. repeat split; auto. apply E. now apply defined_without.
Qed.

(* every rewrite is a theorem *)
Definition valid_context (ctx : context) : Prop := forall r, In r (rewrites ctx) -> forall rho, in_domain (lemma r) rho ->
  link_holds rho {| left := lemma_left r; relates := Equal; right := lemma_right r |}.
Lemma valid_plain : valid_context plain. Proof. intros r []. Qed.
Lemma valid_from ctx n : valid_context ctx -> valid_context (from_rewrite ctx n). Proof. intros V r H. exact (V r H). Qed.
Lemma find_rewrite_in t : forall l k r j, find_rewrite k l t = Some (r, j) -> In r l /\ matches (instance_of r) [] [] (lemma_left r) t = true.
Proof.
  induction l as [|x l IH]; cbn [find_rewrite]; intros k r j H; [discriminate|]. destruct (matches (instance_of x) [] [] (lemma_left x) t) eqn:M.
  - inversion H; subst. split; [now left|exact M]. - destruct (IH _ _ _ H). split; [now right|assumption].
Qed.
Lemma rewrite_for_in ctx t r j : rewrite_for ctx t = Some (r, j) -> In r (rewrites ctx) /\ matches (instance_of r) [] [] (lemma_left r) t = true.
Proof.
  unfold rewrite_for. destruct (can_be_rewritten t); [|discriminate]. intros H. apply find_rewrite_in in H. destruct H as [H M]. split; [|exact M].
  rewrite <- (firstn_skipn (first ctx) (rewrites ctx)). apply in_or_app. now right.
Qed.
Lemma instances_sound c u rho f inst : (forall e p, f e = Ok p -> meaning rho e = Some (ev u p)) -> forall vs env, instances f c vs inst = Ok env ->
  distinct (map fst vs) = true ->
  (forall x, In x (map fst vs) -> exists p e, lookup x env = Some p /\ lookup x inst = Some e /\ meaning rho e = Some (ev u p)) /\
  (forall x, In (x, false) vs -> exists p, lookup x env = Some p /\ integral c p = true) /\
  (forall x, ~ In x (map fst vs) -> lookup x env = None).
Proof.
  intros F. induction vs as [|[y r] vs IH]; cbn [instances map fst distinct]; intros env H D.
  - inversion H; subst. split; [intros x []|split; [intros x []|reflexivity]].
  - destruct (lookup y inst) as [e|] eqn:L; [|discriminate]. apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
    apply andThen_ok in H. destruct H as [env' [R H]]. inversion H; subst. clear H. apply andb_prop in D. destruct D as [DY D]. apply not_in_false in DY.
    destruct (IH env' R D) as [A [B C]]. cbn [lookup]. split; [|split].
    + intros x [<-|X]; [rewrite Pos.eqb_refl; exists p, e; auto|]. destruct (Pos.eqb_spec x y) as [->|]; [contradiction|now apply A].
    + intros x [X|X]; [inversion X; subst; rewrite Pos.eqb_refl; exists p; auto|]. destruct (Pos.eqb_spec x y) as [->|]; [|now apply B].
      exfalso. apply DY. apply in_map_iff. exists (y, false). auto.
    + intros x X. destruct (Pos.eqb_spec x y) as [->|]; [exfalso; apply X; now left|]. apply C. intros J. apply X. now right.
Qed.
Lemma condition_shown_sound c u d p : inside c u -> condition_shown c d p = true ->
  match d with NotNegative => 0 <= ev u p | IsPositive => 0 < ev u p | Modulo2 r => exists z, ev u p = IZR z /\ (z mod 2 = r)%Z end.
Proof.
  intros I H. destruct d; cbn [condition_shown] in H.
  - now apply (non_negative_sound I).
  - destruct (integral c p); [|now apply (positive_sound I)]. apply (non_negative_sound I) in H. rewrite ev_subtract, ev_one in H. lra.
  - destruct (parity_of c p) as [q|] eqn:Q; [|discriminate]. apply Z.eqb_eq in H. subst q. exact (parity_sound I _ _ Q).
Qed.
Lemma conditions_shown_sound c u rho f : inside c u -> (forall e p, f e = Ok p -> meaning rho e = Some (ev u p)) ->
  forall ks, conditions_shown f c ks = Ok tt -> forall k, In k ks -> constraint_holds rho k.
Proof.
  intros I F. induction ks as [|k ks IH]; cbn [conditions_shown]; intros H k' []; subst; apply andThen_ok in H; destruct H as [p [P H]];
    apply andThen_ok in H; destruct H as [[] [N H]]; apply need_ok in N.
  - exists (ev u p). split; [now apply F|now apply (condition_shown_sound c)].
  - now apply IH.
Qed.
(* G(lo) times the product is G(lo + n) *)
Lemma product_telescopes g G n : forall lo, (forall i, (lo <= i < lo + Z.of_nat n)%Z -> exists x, g i = Some x /\ x * G i = G (i + 1)%Z) ->
  exists P, product_terms n lo g = Some P /\ P * G lo = G (lo + Z.of_nat n)%Z.
Proof.
  induction n as [|n IH]; intros lo H; cbn [product_terms].
  - exists 1. split; [reflexivity|]. rewrite Z.add_0_r. ring.
  - destruct (H lo ltac:(lia)) as [x [X E]]. destruct (IH (lo + 1)%Z) as [P [Q R]]; [intros; apply H; lia|]. exists (x * P). rewrite X, Q. split; [reflexivity|].
    replace (lo + Z.of_nat (S n))%Z with (lo + 1 + Z.of_nat n)%Z by lia. rewrite <- R, <- E. ring.
Qed.
Lemma catalan_meaning u p z v : ev u p = IZR z -> (0 <= z)%Z -> meaning (names_of [(n_, p)] u) catalan_tree = Some v -> meaning1 Catalan (ev u p) = Some v.
Proof.
  intros E Z H. rewrite E. cbn [meaning1]. rewrite integer_is. destruct (Z_lt_dec z 0); [lia|]. unfold catalan_tree in H. cbn [meaning_at] in H.
  unfold names_of in H. cbn [lookup] in H. rewrite !Pos.eqb_refl, E in H. cbn [both meaning2] in H. rewrite <- mult_IZR, <- plus_IZR, !integer_is in H. cbn [both] in H.
  destruct (Req_EM_T (IZR (z + 1)) 0); [discriminate|]. exact H.
Qed.
Lemma krawtchouk_meaning u p q r k i n v : ev u p = IZR k -> ev u q = IZR i -> ev u r = IZR n -> (0 <= i <= n)%Z ->
  meaning (names_of [(k_, p); (i_, q); (n_, r)] u) krawtchouk_tree = Some v -> krawtchouk k i n = Some v.
Proof.
  intros P Q R B H. unfold krawtchouk. destruct (Z_lt_dec i 0); [lia|]. destruct (Z_lt_dec n i); [lia|]. rewrite <- H. unfold krawtchouk_tree. cbn [meaning_at].
  unfold names_of at 1. cbn [lookup]. rewrite Pos.eqb_refl, P, over_range_integers. unfold length_of_range.
  assert (S : forall m lo, (0 <= lo)%Z -> sum_terms m lo (fun j => Some ((-1) ^ Z.to_nat j * choose i j * choose (n - i) (k - j))) =
    sum_terms m lo (fun j => meaning (bind (names_of [(k_, p); (i_, q); (n_, r)] u) j_ (IZR j))
      (Mul (Mul (Pow (Neg (Number 1)) (Name j_)) (Call2 Binomial (Name i_) (Name j_))) (Call2 Binomial (Add (Name n_) (Neg (Name i_))) (Add (Name k_) (Neg (Name j_))))))).
  { induction m as [|m IH]; intros lo L; cbn [sum_terms]; [reflexivity|]. rewrite IH by lia.
    match goal with |- both (Some ?a) _ _ = both ?b _ _ => replace b with (Some a); [reflexivity|] end.
    cbn [meaning_at]. unfold bind, names_of. cbn [lookup]. change (Pos.eqb j_ j_) with true. change (Pos.eqb i_ j_) with false. change (Pos.eqb n_ j_) with false.
    change (Pos.eqb k_ j_) with false. change (Pos.eqb i_ k_) with false. change (Pos.eqb i_ i_) with true. change (Pos.eqb n_ k_) with false. change (Pos.eqb n_ i_) with false.
    change (Pos.eqb n_ n_) with true. change (Pos.eqb k_ k_) with true. cbn iota. rewrite P, Q, R. cbn [both]. rewrite integer_is, power_of_natural by exact L. cbn [both meaning2].
    rewrite <- !Ropp_Ropp_IZR, <- !plus_IZR, !integer_is. cbn [both]. change (- (1)) with (-1). reflexivity. }
  apply S. lia.
Qed.
Lemma delta_meaning u p q : meaning (names_of [(d_, p); (b_, q)] u) delta_tree = meaning2 Delta (ev u p) (ev u q).
Proof.
  unfold delta_tree, ridge. cbn [meaning_at meaning2]. unfold names_of at 1. cbn [lookup]. rewrite Pos.eqb_refl. apply mean_over_ext. intros s.
  unfold bind_point. rewrite Pos.eqb_refl. unfold names_of. cbn [lookup]. change (Pos.eqb b_ d_) with false. rewrite Pos.eqb_refl. reflexivity.
Qed.
Lemma delta_of_meaning u p q r : meaning (names_of [(d_, p); (b_, q); (m_, r)] u) delta_of_tree = meaning3 DeltaOf (ev u p) (ev u q) (ev u r).
Proof.
  unfold delta_of_tree, ridge. cbn [meaning_at meaning3]. unfold names_of at 1. cbn [lookup]. rewrite Pos.eqb_refl. apply mean_over_ext. intros s.
  unfold bind_point. rewrite Pos.eqb_refl. unfold names_of. cbn [lookup]. change (Pos.eqb b_ d_) with false. change (Pos.eqb m_ d_) with false. change (Pos.eqb m_ b_) with false.
  rewrite !Pos.eqb_refl. reflexivity.
Qed.
Lemma all_same_in l a t : all_same (a :: l) = true -> In t (a :: l) -> t = a.
Proof.
  cbn [all_same]. rewrite forallb_forall. intros H [<-|J]; [reflexivity|]. symmetry. now apply same_tree_eq, H.
Qed.

Theorem enter_sound n : forall ctx c u env inner t st, valid_context ctx -> inside c u ->
  (forall v st', enter n ctx c env inner t st = Ok (v, st') -> entered u env t v) /\
  (forall v w st', inverse n ctx c env inner t st = Ok (v, w, st') -> inverted u env t v w).
Proof.
  induction n as [|n IH]; intros ctx c u env inner t st K0 I; [split; discriminate|].
  assert (E : forall env t st v st', enter n ctx c env inner t st = Ok (v, st') -> entered u env t v).
  { intros env0 t0 st0 v st' H. exact (proj1 (IH ctx c u env0 inner t0 st0 K0 I) v st' H). }
  assert (V : forall env t st v w st', inverse n ctx c env inner t st = Ok (v, w, st') -> inverted u env t v w).
  { intros env0 t0 st0 v w st' H. exact (proj2 (IH ctx c u env0 inner t0 st0 K0 I) v w st' H). }
  assert (F : forall env t st p st', (let! a := enter n ctx c env inner t st in let! p := form_of c (fst a) in Ok (p, snd a)) = Ok (p, st') ->
    exists z, ev u p = IZR z /\ meaning (names_of env u) t = Some (IZR z)).
  { intros env0 t0 st0 p st' H. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [q [Q H]].
    inversion H; subst. cbn [fst] in Q. exact (entered_form c u env0 t0 a p I (E _ _ _ _ _ A) Q). }
  assert (P : forall env t st p st', (let! a := enter n ctx c env inner t st in let! p := polynomial_of (fst a) in Ok (p, snd a)) = Ok (p, st') ->
    meaning (names_of env u) t = Some (ev u p)).
  { intros env0 t0 st0 p st' H. apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [q [Q H]].
    inversion H; subst. cbn [fst] in Q. exact (entered_poly u env0 t0 a p (E _ _ _ _ _ A) Q). }
  assert (RA : forall k body, right_at u (fun p st => enter n ctx c ((k, p) :: env) inner body st)
                 (fun i => meaning (bind (names_of env u) k (IZR i)) body)).
  { intros k body p i st0 v st' Ep H D. rewrite (bind_names env u k p i Ep). exact (E _ _ _ _ _ H D). }
  split.
  - intros v st' H D. cbn [enter] in H. destruct (rewrite_for ctx t) as [[r later]|] eqn:RW.
    { destruct (rewrite_for_in ctx t r later RW) as [IN MA]. apply andThen_ok in H. destruct H as [e [IE H]]. apply andThen_ok in H. destruct H as [[] [CE H]].
      apply andThen_ok in H. destruct H as [[] [DI H]]. apply need_ok in DI. pose proof (valid_from ctx later K0) as K1.
      assert (PB : forall env e p, (let! a := enter n (from_rewrite ctx later) c env true e st in polynomial_of (fst a)) = Ok p -> meaning (names_of env u) e = Some (ev u p)).
      { intros env0 t0 p G. apply andThen_ok in G. destruct G as [[a s] [A G]]. cbn [fst] in G. exact (entered_poly u env0 t0 a p (proj1 (IH _ c u env0 true t0 st K1 I) a s A) G). }
      destruct (instances_sound c u (names_of env u) _ (instance r) (PB env) _ e IE DI) as [A [B C]].
      assert (DOM : in_domain (lemma r) (names_of e u)).
      { split; [|split].
        - intros x X. destruct (B x X) as [p [L J]]. unfold names_of. rewrite L. exact (integral_sound I p J).
        - exact (conditions_shown_sound c u _ _ I (PB e) _ CE).
        - intros x X. unfold names_of. now rewrite (C x X). }
      destruct (K0 r IN _ DOM) as [x [y [LX [RY XY]]]]. cbn [left right relates related] in *. subst y.
      rewrite (proj1 (IH _ c u e inner (lemma_right r) st K1 I) v st' H D) in RY. inversion RY; subst x. rewrite <- LX. symmetry.
      apply (matches_meaning (instance_of r) (names_of e u) (names_of env u)) with (ps := []) (pps := []); [|exact MA| |intros x y; discriminate].
      - intros x a G. unfold instance_of in G. destruct (is_in x (map fst (variables (lemma r)))) eqn:X; [|discriminate]. apply is_in_iff in X.
        destruct (A x X) as [p [a' [L [L' M]]]]. rewrite G in L'. inversion L'; subst a'. unfold names_of at 2. now rewrite L.
      - split; [discriminate|]. split; auto. }
    clear RW. destruct t; cbn beta iota zeta in H; cbn [meaning_at].
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
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. cbn [fst snd] in *.
        destruct (F _ _ _ _ _ A) as [z [Z M]]. rewrite M, <- Z. apply (non_negative_sound I) in N. rewrite Z in N. apply le_IZR in N.
        apply (catalan_meaning u a z _ Z N). exact (E _ _ _ _ _ H D).
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (absolute_sound c u a v I R) as [S [_ W]]. rewrite (E _ _ _ _ _ A (defined_without u a S)). cbn [meaning1]. now rewrite W.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (floor_value_sound c u a v I R) as [S [_ W]]. rewrite (E _ _ _ _ _ A (defined_without u a S)), W. reflexivity.
      * apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. cbn [fst snd] in *.
        destruct (floor_value_sound c u _ r I R) as [S [_ W]]. assert (SA : sums a = []) by (cbn [opposite sums] in S; destruct (sums a); [reflexivity|discriminate]).
        rewrite (E _ _ _ _ _ A (defined_without u a SA)), value_opposite, W, value_opposite. reflexivity.
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
    + (* Call2 *) destruct f; apply andThen_ok in H; destruct H as [[a s] [A H]]; apply andThen_ok in H; destruct H as [[b s'] [B H]]; cbn [fst snd] in *.
      * apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst.
        destruct (F _ _ _ _ _ A) as [x [X M]], (F _ _ _ _ _ B) as [y [Y M2]]. rewrite M, M2.
        destruct (binomial_of_sound c u a b v I R) as [_ [x' [y' [X' [Y' W]]]]]. rewrite X in X'. apply eq_IZR in X'. rewrite Y in Y'. apply eq_IZR in Y'.
        subst x' y'. cbn [both meaning2]. rewrite !integer_of_IZR. now rewrite W.
      * apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (minimum_sound c u a b r I R). reflexivity.
      * apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (maximum_sound c u a b r I R). reflexivity.
      * apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. destruct (modulo_value_sound c u a b v I R) as [SA [SB [N W]]].
        rewrite (E _ _ _ _ _ A (defined_without u a SA)), (E _ _ _ _ _ B (defined_without u b SB)), W. cbn [both meaning2].
        destruct (Req_EM_T (value_of u b) 0); [contradiction|reflexivity].
      * apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. apply andThen_ok in R. destruct R as [m [M R]].
        rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), value_of_poly, (maximum_sound c u [] m r I R), (minimum_sound c u a b m I M). reflexivity.
      * rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B). cbn [both]. rewrite <- delta_meaning. exact (E _ _ _ _ _ H D).
    + (* Call3 *) destruct f; apply andThen_ok in H; destruct H as [[a s] [A H]]; apply andThen_ok in H; destruct H as [[b s'] [B H]];
        apply andThen_ok in H; destruct H as [[e s''] [G H]]; cbn [fst snd] in *.
      * apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N1 N2].
        destruct (F _ _ _ _ _ A) as [x [X M]], (F _ _ _ _ _ B) as [y [Y M2]], (F _ _ _ _ _ G) as [z [Z M3]]. rewrite M, M2, M3. cbn [meaning3]. rewrite !integer_of_IZR.
        apply (non_negative_sound I) in N1, N2. rewrite ev_subtract, Y, Z in N2. rewrite Y in N1. apply le_IZR in N1. rewrite <- minus_IZR in N2. apply le_IZR in N2.
        apply (krawtchouk_meaning u a b e x y z _ X Y Z ltac:(lia)). exact (E _ _ _ _ _ H D).
      * rewrite (P _ _ _ _ _ A), (P _ _ _ _ _ B), (P _ _ _ _ _ G). rewrite <- delta_of_meaning. exact (E _ _ _ _ _ H D).
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
        -- apply andThen_ok in H. destruct H as [[] [_ H]]. match type of H with context [find ?f ?l] => destruct (find f l) as [[i ends]|] end.
           ++ exact (proj2 (pieces_sound c u _ k t3 env (first ctx) (fst s2) hi b I (RA k t3) Lb ends lo 0%Z a _ v st' La H D)).
           ++ inversion H; subst. rewrite <- (waiting_sound u _ _ D). symmetry. now apply node_at.
    + (* Product *) apply andThen_ok in H. destruct H as [[lo s1] [L H]]. apply andThen_ok in H. destruct H as [[hi s2] [G H]]. cbn [fst snd] in *.
      destruct (F _ _ _ _ _ L) as [a [La Ma]], (F _ _ _ _ _ G) as [b [Lb Mb]]. rewrite Ma, Mb. unfold over_range. cbn [both].
      rewrite !integer_of_IZR. destruct (non_negative c (subtract (subtract lo hi) one)) eqn:Q.
      * inversion H; subst. apply (non_negative_sound I) in Q. rewrite !ev_subtract, ev_one, La, Lb, <- minus_IZR in Q.
        assert (b < a)%Z by (apply lt_IZR; rewrite minus_IZR in Q; lra). replace (length_of_range a b) with 0%nat by (unfold length_of_range; lia).
        cbn [product_terms]. now rewrite value_of_poly, ev_one.
      * destruct (constant_length lo hi) as [len|] eqn:K.
        { apply andThen_ok in H. destruct H as [[] [_ H]]. pose proof (constant_length_sound u lo hi len a b K La Lb) as X.
          replace (length_of_range a b) with (Z.to_nat len) by (unfold length_of_range; f_equal; lia).
          exact (unroll_product_sound c u _ _ I (RA k t3) _ lo a s2 v st' La H D). }
        apply andThen_ok in H. destruct H as [[] [_ H]]. match type of H with context [find ?f ?l] => destruct (find f l) as [[i [letter G0]]|]; [|discriminate] end.
        apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N LK]. apply andb_prop in N. destruct N as [N UN].
        unfold unknown_on in UN. apply andb_prop in UN. destruct UN as [UN LX]. apply andb_prop in UN. destruct UN as [UN FE]. apply andb_prop in UN. destruct UN as [UN FC].
        apply andb_prop in UN. destruct UN as [UN FF]. apply andb_prop in UN. destruct UN as [FL FH]. destruct (lookup product_name (kinds c)) eqn:KX; [discriminate|].
        set (x := product_name) in *. set (lc := local c x lo hi) in *. set (at_ := add lo (variable x)) in *.
        apply (non_negative_sound I) in N. rewrite ev_add, ev_subtract, ev_one, La, Lb, <- minus_IZR, <- plus_IZR in N. apply le_IZR in N.
        apply andThen_ok in H. destruct H as [[f s3] [HF H]]. apply andThen_ok in H. destruct H as [[] [SF H]]. apply need_ok in SF. cbn [fst snd] in *.
        apply andThen_ok in H. destruct H as [here [HH H]]. apply andThen_ok in H. destruct H as [next [HN H]]. apply andThen_ok in H. destruct H as [y [Y H]].
        apply andThen_ok in H. destruct H as [z [ZQ H]]. apply andThen_ok in H. destruct H as [[] [ZT H]]. apply need_ok in ZT. subst z.
        apply andThen_ok in H. destruct H as [last [HL H]]. apply andThen_ok in H. destruct H as [base [HB H]]. apply andThen_ok in H. destruct H as [w [W H]].
        apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. clear H.
        assert (HA : forall c' u' p q, inside c' u' -> (let! a := enter n plain c' ((letter, p) :: coordinates c) true G0 start in let! _ := need (no_sums (fst a)) 143 in Ok (fst a)) = Ok q ->
          meaning (names_of ((letter, p) :: coordinates c) u') G0 = Some (value_of u' q)).
        { intros c' u' p q I' HQ. apply andThen_ok in HQ. destruct HQ as [[a0 s0] [A0 HQ]]. apply andThen_ok in HQ. destruct HQ as [[] [S0 HQ]]. apply need_ok in S0. assert (a0 = q) by (now inversion HQ). subst a0.
          cbn [fst] in *. apply (proj1 (IH plain c' u' _ true G0 start valid_plain I') q s0 A0). apply defined_without. now apply (no_sums_value u'). }
        set (gamma := fun i : Z => match meaning (bind (names_of (coordinates c) u) letter (IZR i)) G0 with Some g => g | None => 0 end).
        assert (ST : forall i, (a <= i < a + Z.of_nat (length_of_range a b))%Z -> exists e, meaning (bind (names_of env u) k (IZR i)) t3 = Some e /\ e * gamma i = gamma (i + 1)%Z).
        { intros i0 J. unfold length_of_range in J. pose proof (inside_local c u x lo hi a b i0 I KX FF FL FH La Lb ltac:(lia)) as IL. set (u' := bind u x (IZR (i0 - a))) in *.
          assert (EA : ev u' at_ = IZR i0).
          { unfold at_. rewrite ev_add, ev_variable. unfold u'. rewrite (free_ev x _ u lo FL), La. unfold bind. rewrite Pos.eqb_refl, <- plus_IZR. f_equal. lia. }
          assert (EB : ev u' (add at_ one) = IZR (i0 + 1)) by (rewrite ev_add, ev_one, EA, plus_IZR; reflexivity).
          pose proof (proj1 (IH ctx lc u' _ true t3 start K0 IL) f s3 HF (defined_without u' f (proj1 (no_sums_value u' f SF)))) as MF.
          rewrite <- (bind_names env u' k at_ i0 EA) in MF. unfold u' in MF at 1. rewrite (free_names x _ u env FE) in MF.
          pose proof (HA lc u' _ _ IL HH) as MH. pose proof (HA lc u' _ _ IL HN) as MN.
          rewrite <- (bind_names (coordinates c) u' letter at_ i0 EA) in MH. rewrite <- (bind_names (coordinates c) u' letter _ _ EB) in MN.
          unfold u' in MH at 1. unfold u' in MN at 1. rewrite (free_names x _ u _ FC) in MH, MN. exists (value_of u' f). split; [exact MF|].
          unfold gamma. rewrite MH, MN. destruct (is_zero_sound lc u' _ IL ZQ) as [ZE _]. rewrite value_minus, (value_times lc u' _ _ y IL Y) in ZE. lra. }
        destruct (product_telescopes _ gamma _ a ST) as [Q0 [Q1 Q2]]. rewrite Q1. f_equal.
        destruct (invert_sound c u base w I W) as [_ [_ [NZ WV]]]. rewrite (value_times c u _ _ v I R), WV.
        pose proof (HA c u _ _ I HL) as ML. pose proof (HA c u _ _ I HB) as MB. rewrite <- (bind_names (coordinates c) u letter lo a La) in MB.
        rewrite <- (bind_names (coordinates c) u letter (add hi one) (b + 1)) in ML by (rewrite ev_add, ev_one, Lb, plus_IZR; reflexivity).
        unfold gamma in Q2. rewrite MB in Q2. replace (a + Z.of_nat (length_of_range a b))%Z with (b + 1)%Z in Q2 by (unfold length_of_range; lia). rewrite ML in Q2.
        rewrite <- Q2. field. exact NZ.
    + (* Mean *) set (st1 := if inner then st else next_mean st) in *. set (ms := uses_of true x t2) in *. set (js := uses_of false x t2) in *.
      apply andThen_ok in H. destruct H as [[] [UF H]]. apply need_ok in UF. apply andThen_ok in H. destruct H as [[D0 s1] [HD H]]. cbn [fst snd] in *.
      destruct (F _ _ _ _ _ HD) as [d [Ed Md]]. apply andThen_ok in H. destruct H as [[] [ND H]]. apply need_ok in ND. apply (non_negative_sound I) in ND. rewrite Ed in ND. apply le_IZR in ND.
      assert (PF : forall t p, (let! a := enter n ctx c env true t st1 in form_of c (fst a)) = Ok p -> exists z, ev u p = IZR z /\ meaning (names_of env u) t = Some (IZR z)).
      { intros t0 p G. apply andThen_ok in G. destruct G as [[a s] [A G]]. cbn [fst] in G. exact (entered_form c u env t0 a p I (proj1 (IH ctx c u env true t0 st1 K0 I) a s A) G). }
      apply andThen_ok in H. destruct H as [[] [HM H]]. apply andThen_ok in H. destruct H as [[] [HJ H]].
      unfold uses_fit in UF. apply andb_prop in UF. destruct UF as [UF MJ]. apply andb_prop in UF. destruct UF as [SM SJ].
      change (meaning (names_of env u) (Mean x t1 t2) = Some (value_of u v)).
      (* the block and its place *)
      assert (BL : match block_size ms js with
        | None => ms = [] /\ js = []
        | Some m => exists mv p, meaning (names_of env u) m = Some (IZR (Z.of_nat mv)) /\ (p + mv <= Z.to_nat d)%nat /\ (p = 0%nat \/ mv = 1%nat) /\
            selects (names_of env u) m t2 x p mv /\ (ms = [] -> m = Number 1 /\ mv = 1%nat) /\ (forall m0 M, In m0 ms ->
              (let! a := enter n ctx c env true m0 st1 in form_of c (fst a)) = Ok M -> ev u M = IZR (Z.of_nat mv))
        end).
      { destruct ms as [|m ms'] eqn:EM; destruct js as [|j js'] eqn:EJ; cbn [block_size]; [split; reflexivity| | |].
        - apply andThen_ok in HJ. destruct HJ as [J [HJ NJ]]. apply need_and in NJ. destruct NJ as [NJ N2]. apply andb_prop in NJ. destruct NJ as [CJ N1].
          destruct (PF j J HJ) as [z [Ez Mz]]. apply (non_negative_sound I) in N1, N2. rewrite ev_subtract, Ez, ev_one, <- minus_IZR in N1. rewrite ev_subtract, Ed, Ez, <- minus_IZR in N2.
          apply le_IZR in N1, N2. exists 1%nat, (Z.to_nat (z - 1)). split; [reflexivity|]. split; [lia|]. split; [now right|]. split; [|split; [auto|intros m0 M []]].
          split; [fold ms; rewrite EM; intros m' []|]. fold js. rewrite EJ. intros j' J'. rewrite (all_same_in js' j j' SJ J'). split; [exact CJ|]. split; [reflexivity|].
          rewrite Mz. do 2 f_equal. lia.
        - apply andThen_ok in HM. destruct HM as [M [HM NM]]. apply need_and in NM. destruct NM as [N1 N2]. destruct (PF m M HM) as [z [Ez Mz]].
          apply (non_negative_sound I) in N1, N2. rewrite Ez in N1. rewrite ev_subtract, Ed, Ez, <- minus_IZR in N2. apply le_IZR in N1, N2.
          exists (Z.to_nat z), 0%nat. rewrite Z2Nat.id by exact N1. split; [exact Mz|]. split; [lia|]. split; [now left|].
          split; [|split; [discriminate|intros m0 M0 J0 HM0; rewrite (all_same_in ms' m m0 SM J0) in HM0; rewrite HM in HM0; inversion HM0; subst; exact Ez]].
          split; [|fold js; rewrite EJ; intros j' []]. fold ms. rewrite EM. intros m' J'. now rewrite (all_same_in ms' m m' SM J').
        - apply andb_prop in MJ. destruct MJ as [M1 J1]. apply same_tree_eq in M1, J1. subst m j.
          apply andThen_ok in HM. destruct HM as [M [HM NM]]. apply need_and in NM. destruct NM as [_ N2]. destruct (PF (Number 1) M HM) as [z [Ez Mz]].
          apply (non_negative_sound I) in N2. rewrite ev_subtract, Ed, Ez, <- minus_IZR in N2. apply le_IZR in N2. cbn [meaning_at] in Mz. inversion Mz as [Z1]. apply eq_IZR in Z1. subst z.
          exists 1%nat, 0%nat. split; [reflexivity|]. split; [lia|]. split; [now left|].
          split; [|split; [discriminate|intros m0 M0 J0 HM0; rewrite (all_same_in ms' _ m0 SM J0) in HM0; rewrite HM in HM0; inversion HM0; subst; exact Ez]].
          split; [fold ms; rewrite EM; intros m' J'; now rewrite (all_same_in ms' _ m' SM J')|]. fold js. rewrite EJ. intros j' J'. rewrite (all_same_in js' _ j' SJ J').
          split; [reflexivity|]. split; reflexivity. }
      destruct (negb inner && existsb (Z.eqb (snd st)) (conditioned ctx)).
      * (* conditioned *) apply andThen_ok in H. destruct H as [[] [U H]]. apply need_and in U. destruct U as [N1 U]. apply (non_negative_sound I) in N1.
        rewrite ev_subtract, Ed, ev_one, <- minus_IZR in N1. apply le_IZR in N1. apply andThen_ok in H. destruct H as [[] [H1 H]]. pose proof (E _ _ _ _ _ H D) as UV.
        destruct (block_size ms js) as [m|] eqn:BS.
        -- destruct BL as [mv [p [M [B1 [B2 [B3 [B4 B5]]]]]]]. apply (conditioned_sound (names_of env u) x t1 t2 m d mv p _ ltac:(lia) Md M); auto.
           destruct ms as [|m0 ms'] eqn:EM; [destruct (B4 eq_refl); lia|]. apply andThen_ok in H1. destruct H1 as [M0 [HM0 N0]]. apply need_ok in N0. apply (non_negative_sound I) in N0.
           rewrite ev_subtract, ev_one, (B5 m0 M0 (or_introl eq_refl) HM0), <- minus_IZR in N0. apply le_IZR in N0. lia.
        -- destruct BL as [EM EJ]. apply (conditioned_sound (names_of env u) x t1 t2 (Number 1) d 1 0 _ ltac:(lia) Md); auto; [lia|]. split.
           ++ fold ms. rewrite EM. intros m' [].
           ++ fold js. rewrite EJ. intros j' [].
      * destruct (fresh_pair env 0 pairs_known) as [[i k]|]; [|discriminate]. apply andThen_ok in H. destruct H as [[] [U H]]. apply need_ok in U.
        pose proof (E _ _ _ _ _ H D) as UV. destruct (block_size ms js) as [m|] eqn:BS.
        -- destruct BL as [mv [p [M [B1 [B2 [B3 _]]]]]]. exact (unfolded_sound (names_of env u) x t1 t2 m i k d mv p _ ND Md M B1 B2 B3 U UV).
        -- destruct BL as [EM EJ]. exact (unfolded_without_block _ x t1 t2 i k d _ ND Md EM EJ U UV).
    + discriminate.
    + discriminate.
    + discriminate.
    + discriminate.
    + discriminate.
  - assert (L : forall v w st', (let! a := enter n ctx c env inner t st in let! w := invert c (fst a) in Ok (fst a, w, snd a)) = Ok (v, w, st') ->
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
