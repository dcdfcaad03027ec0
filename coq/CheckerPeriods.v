(* floor, ceil and mod of values with powers of numbers, docs/PROOF-FORMAT.md, section 4: where A is 1 modulo the denominator
   of v on the whole cell, v A is v and an integer. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions.
Import ListNotations.
Open Scope R_scope.

Definition times_in (f : factor) (t : name) : Z := Qnum (Qred (coefficient [(t, 1%positive)] (snd f))).
Definition number_of (f : factor) : Z := match fst f with Base p => Zpos p | _ => 1 end.
Definition is_power (ts : list name) (f : factor) : bool :=
  match fst f with Base _ => true | _ => false end
  && equal (snd f) (fold_right (fun t r => add (scale (inject_Z (times_in f t)) (variable t)) r) [] ts)
  && forallb (fun t => (0 <=? times_in f t)%Z && (times_in f t <=? 400)%Z) ts.
Definition power_product (l : factor -> Z) (fs : list factor) : Z := fold_right (fun f r => number_of f ^ l f * r)%Z 1%Z fs.
Definition is_nat (c : cell) (t : name) : bool := match lookup t (kinds c) with Some Nat => true | _ => false end.
(* the product of powers is 1 modulo D wherever on the cell *)
Definition is_one_modulo (c : cell) (D : Z) (fs : list factor) : bool :=
  let ts := nodup Pos.eq_dec (flat_map (fun f => names (snd f)) fs) in
  forallb (is_power ts) fs
  && forallb (fun t => is_nat c t && (power_product (fun f => times_in f t) fs mod D =? 1 mod D)%Z) ts.
(* the sum of v A - v *)
Fixpoint whole_terms (c : cell) (l : list term) : result value :=
  match l with
  | [] => Ok (of_poly [])
  | (p, fs) :: l' =>
      let! r := whole_terms c l' in
      match fs, as_number p with
      | [], _ => Ok r
      | _, Some v => let! _ := need (is_one_modulo c (Zpos (Qden (Qred v))) fs) 78 in
                     Ok (plus (minus (of_factors p fs) (of_poly p)) r)
      | _, None => No (NotShown 79)
      end
  end.
Definition floor_value (c : cell) (v : value) : result value :=
  let! _ := need (no_sums v) 68 in
  let! w := whole_terms c (terms v) in
  let! p := polynomial_of (minus v w) in
  let! f := floor_of c p in Ok (plus w (of_poly f)).
Definition modulo_value (c : cell) (v m : value) : result value :=
  let! p := polynomial_of m in
  match as_number p with
  | Some q => let! _ := need (negb (is_zero_number q)) 75 in
              let! a := times c v (of_poly (number (Qinv q))) in
              let! f := floor_value c a in
              let! y := times c f (of_poly p) in Ok (minus v y)
  | None => No (NotShown 76)
  end.

(* --- soundness --- *)
Lemma power_product_step a b k fs : (forall f, In f fs -> (0 <= a f)%Z /\ (0 <= b f)%Z) -> (0 <= k)%Z ->
  power_product (fun f => a f * k + b f)%Z fs = (power_product a fs ^ k * power_product b fs)%Z.
Proof.
  intros H K. induction fs as [|f fs IH]; cbn [power_product fold_right]. rewrite Z.pow_1_l by exact K. reflexivity.
  fold (power_product (fun f => a f * k + b f)%Z fs) (power_product a fs) (power_product b fs). rewrite IH by (intros; apply H; now right).
  destruct (H f (or_introl eq_refl)) as [A B]. rewrite Z.pow_mul_l, Z.pow_add_r, Z.pow_mul_r by nia. ring.
Qed.
Lemma one_modulo_power D x k : (0 < D)%Z -> (0 <= k)%Z -> (x mod D = 1 mod D -> (x ^ k) mod D = 1 mod D)%Z.
Proof.
  intros D0 K H. revert k K. apply natlike_ind; [reflexivity|]. intros k K IH. rewrite Z.pow_succ_r by exact K.
  rewrite Z.mul_mod, H, IH, <- Z.mul_mod by lia. reflexivity.
Qed.
Definition at_point (u : valuation) (f : factor) (ts : list name) : Z := fold_right (fun t r => times_in f t * Int_part (u t) + r)%Z 0%Z ts.
Lemma one_modulo_point u D fs : (0 < D)%Z -> forall ts,
  (forall f t, In f fs -> In t ts -> (0 <= times_in f t)%Z) -> (forall t, In t ts -> (0 <= Int_part (u t))%Z) ->
  (forall t, In t ts -> (power_product (fun f => times_in f t) fs mod D = 1 mod D)%Z) ->
  (power_product (fun f => at_point u f ts) fs mod D = 1 mod D)%Z /\ (forall f, In f fs -> (0 <= at_point u f ts)%Z).
Proof.
  intros D0. induction ts as [|t ts IH]; intros L N P.
  - split; [|intros; cbn; lia]. assert (E : power_product (fun f => at_point u f []) fs = 1%Z).
    { clear. induction fs as [|f fs IH]; [reflexivity|]. cbn [power_product fold_right]. fold (power_product (fun f => at_point u f []) fs). rewrite IH. reflexivity. }
    now rewrite E.
  - destruct IH as [A B]; [intros f x F X; apply L; [exact F|now right]|intros; apply N; now right|intros; apply P; now right|].
    assert (T : (0 <= Int_part (u t))%Z) by (apply N; now left). split.
    + change (power_product (fun f => at_point u f (t :: ts)) fs) with (power_product (fun f => times_in f t * Int_part (u t) + at_point u f ts)%Z fs).
      rewrite (power_product_step (fun f => times_in f t) (fun f => at_point u f ts)); [|intros f F; split; [apply L; [exact F|now left]|now apply B]|exact T].
      rewrite Z.mul_mod, A, (one_modulo_power D _ _ D0 T (P t (or_introl eq_refl))), <- Z.mul_mod by lia. reflexivity.
    + intros f F. cbn [at_point fold_right]. fold (at_point u f ts). specialize (B f F). assert (0 <= times_in f t)%Z by (apply L; [exact F|now left]). nia.
Qed.
Lemma ev_linear u f ts : (forall t, In t ts -> u t = IZR (Int_part (u t))) ->
  ev u (fold_right (fun t r => add (scale (inject_Z (times_in f t)) (variable t)) r) [] ts) = IZR (at_point u f ts).
Proof.
  induction ts as [|t ts IH]; intros H; [reflexivity|]. cbn [fold_right at_point]. fold (at_point u f ts).
  rewrite ev_add, ev_scale, ev_variable, Q2R_inject, IH, plus_IZR, mult_IZR, <- (H t) by (try (now left); intros; apply H; now right). reflexivity.
Qed.
Lemma is_one_modulo_sound c u D fs : inside c u -> (0 < D)%Z -> is_one_modulo c D fs = true -> exists A, factors_value u fs = IZR A /\ (A mod D = 1 mod D)%Z.
Proof.
  intros I D0 H. unfold is_one_modulo in H. set (ts := nodup Pos.eq_dec (flat_map (fun f => names (snd f)) fs)) in *. clearbody ts.
  apply andb_prop in H. destruct H as [P T]. rewrite forallb_forall in P, T.
  assert (NT : forall t, In t ts -> u t = IZR (Int_part (u t)) /\ (0 <= Int_part (u t))%Z).
  { intros t J. specialize (T t J). apply andb_prop in T. destruct T as [K _]. unfold is_nat in K. destruct (lookup t (kinds c)) as [[]|] eqn:L; try discriminate.
    destruct (proj1 I t Nat L) as [[z Z] Z0]. rewrite Z, Int_part_IZR. split; [reflexivity|]. rewrite Z in Z0. now apply le_IZR. }
  destruct (one_modulo_point u D fs D0 ts) as [A B].
  - intros f t F J. specialize (P f F). apply andb_prop in P. destruct P as [_ P]. rewrite forallb_forall in P. specialize (P t J). apply andb_prop in P. destruct P as [P _]. now apply Z.leb_le.
  - intros t J. now apply NT.
  - intros t J. specialize (T t J). apply andb_prop in T. destruct T as [_ T]. now apply Z.eqb_eq.
  - exists (power_product (fun f => at_point u f ts) fs). split; [|exact A]. clear A T.
    induction fs as [|f fs IH]; cbn [factors_value power_product fold_right]; [reflexivity|]. fold (power_product (fun f => at_point u f ts) fs).
    rewrite IH, mult_IZR by (intros; (apply P || apply B); now right).
    f_equal. specialize (P f (or_introl eq_refl)). specialize (B f (or_introl eq_refl)). apply andb_prop in P. destruct P as [P _]. apply andb_prop in P. destruct P as [PB PE].
    unfold factor_value. rewrite (exponent_of u (snd f) (at_point u f ts)) by (rewrite (equal_sound _ _ PE); apply ev_linear; intros; now apply NT).
    unfold number_of. destruct (fst f); try discriminate. clear - B. set (z := at_point u f ts) in *. rewrite <- (Z2Nat.id z B) at 2.
    rewrite <- pow_IZR. rewrite <- powerRZ_of_nat by exact B. reflexivity.
Qed.
Lemma integer_multiple v A : (A mod Zpos (Qden (Qred v)) = 1 mod Zpos (Qden (Qred v)))%Z -> exists z, Q2R v * IZR A - Q2R v = IZR z.
Proof.
  rewrite <- (Q2R_red v). set (q := Qred v). set (D := Zpos (Qden q)). intros H. assert (D0 : (0 < D)%Z) by (unfold D; lia).
  assert (K : exists k, (A - 1 = k * D)%Z).
  { apply Z.mod_divide; [lia|]. rewrite Zminus_mod, H, Z.sub_diag. apply Z.mod_0_l. lia. }
  destruct K as [k K]. exists (Qnum q * k)%Z. replace (IZR A) with (IZR k * IZR D + 1) by (rewrite <- mult_IZR, <- plus_IZR; f_equal; lia).
  unfold Q2R. fold D. rewrite mult_IZR. field. apply not_0_IZR. lia.
Qed.
Lemma whole_terms_sound c u : inside c u -> forall l w, whole_terms c l = Ok w -> sums w = [] /\ exists z, value_of u w = IZR z.
Proof.
  intros I. induction l as [|[p fs] l IH]; cbn [whole_terms]; intros w H.
  - inversion H; subst. split; [reflexivity|]. exists 0%Z. now rewrite value_of_poly.
  - apply andThen_ok in H. destruct H as [r [R H]]. destruct (IH r R) as [S [z Z]]. destruct fs as [|f fs]; [inversion H; subst; split; [exact S|now exists z]|].
    destruct (as_number p) as [v|] eqn:V; [|discriminate]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. inversion H; subst. clear H.
    destruct (is_one_modulo_sound c u _ (f :: fs) I (Pos2Z.is_pos _) N) as [A [FA MA]]. destruct (integer_multiple v A MA) as [y Y].
    split; [cbn [plus minus of_factors of_poly sums opposite map app]; exact S|]. exists (y + z)%Z.
    rewrite value_plus, value_minus, value_of_factors, value_of_poly, FA, Z, (as_number_sound p v u V), plus_IZR. lra.
Qed.
Lemma floor_plus x z : floor (x + IZR z) = floor x + IZR z.
Proof.
  unfold floor. destruct (base_Int_part x) as [A B]. rewrite <- plus_IZR. f_equal. apply Int_part_between. rewrite !plus_IZR. lra.
Qed.
Lemma floor_value_sound c u v r : inside c u -> floor_value c v = Ok r -> sums v = [] /\ sums r = [] /\ value_of u r = floor (value_of u v).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply andThen_ok in H. destruct H as [w [W H]].
  apply andThen_ok in H. destruct H as [p [P H]]. apply andThen_ok in H. destruct H as [f [F H]]. inversion H; subst. clear H.
  destruct (whole_terms_sound c u I _ w W) as [SW [z Z]]. destruct (value_polynomial u _ p P) as [E _]. rewrite value_minus, Z in E.
  split; [now apply (no_sums_value u v)|]. split; [cbn [plus of_poly sums]; now rewrite SW|].
  rewrite value_plus, value_of_poly, Z, (floor_of_sound c u p f I F). replace (value_of u v) with (ev u p + IZR z) by lra. rewrite floor_plus. ring.
Qed.
Lemma modulo_value_sound c u v m r : inside c u -> modulo_value c v m = Ok r ->
  sums v = [] /\ sums m = [] /\ value_of u m <> 0 /\ value_of u r = value_of u v - value_of u m * floor (value_of u v / value_of u m).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [p [P H]]. destruct (value_polynomial u m p P) as [E SM]. destruct (as_number p) as [q|] eqn:Q; [|discriminate].
  apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [f [F H]].
  apply andThen_ok in H. destruct H as [y [Y H]]. inversion H; subst. clear H. destruct (floor_value_sound c u a f I F) as [SA [SF V]].
  assert (Z : ~ (q == 0)%Q).
  { intros Z. apply Qeq_bool_iff in Z. unfold is_zero_number in N. rewrite Z in N. discriminate. }
  assert (SV : sums v = []).
  { unfold times in A. apply andThen_ok in A. destruct A as [[] [_ A]]. apply andThen_ok in A. destruct A as [t [_ A]]. apply andThen_ok in A. destruct A as [b [B A]].
    apply andThen_ok in A. destruct A as [e [_ A]]. inversion A; subst. cbn [sums] in SA. apply app_eq_nil in SA. destruct SA as [SA _]. subst b.
    destruct (sums v) as [|[i [k n]] l]; [reflexivity|]. cbn [multiply_sums] in B. apply andThen_ok in B. destruct B as [x [_ B]]. apply andThen_ok in B. destruct B as [z [_ B]]. discriminate. }
  split; [exact SV|]. split; [exact SM|]. rewrite E, (as_number_sound p q u Q). split; [intros K; apply Z, eqR_Qeq; now rewrite K, Q2R_number_0|].
  rewrite value_minus, (value_times c u _ _ y I Y), V, (value_times c u _ _ a I A), !value_of_poly, ev_number, (as_number_sound p q u Q), Q2R_inv by exact Z.
  unfold Rdiv. ring.
Qed.
