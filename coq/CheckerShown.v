(* Signs, inverses, absolute values and powers of numbers on a cell, docs/PROOF-FORMAT.md, sections 4 and 5. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses.
Import ListNotations.
Open Scope R_scope.

(* the factors are w or -w with w >= 0; whether -w; whether surely w > 0 *)
Definition sign_of_factor (c : cell) (f : factor) : result (bool * bool) :=
  match fst f with
  | Below q =>
      if positive_on c q then Ok (false, true)
      else let n := constant_integer (snd f) in
           let! _ := need (positive_on c (negate q) && equal (snd f) (integer n) && (0 <=? n)%Z) 30 in Ok (Z.odd n, true)
  | Fact _ _ | Base _ => Ok (false, true)
  | Reciprocal _ _ => Ok (false, false)
  | Minus => No (NotShown 31)
  | Power P | Root P => let! _ := need (non_negative c P) 32 in Ok (false, positive_on c P)
  end.
Fixpoint sign_of_factors (c : cell) (fs : list factor) : result (bool * bool) :=
  match fs with
  | [] => Ok (false, true)
  | f :: fs' => let! a := sign_of_factor c f in let! b := sign_of_factors c fs' in
                Ok (xorb (fst a) (fst b), snd a && snd b)
  end.
Definition signed (flip : bool) (p : poly) : poly := if flip then negate p else p.

(* p = sum of c f_1 ... f_n g^2 with c, f_i >= 0 *)
Definition certificate : Type := list (Q * list poly * poly).
Fixpoint certified_sum (l : certificate) : poly :=
  match l with
  | [] => []
  | (k, fs, g) :: l' => add (scale k (fold_right multiply (multiply g g) fs)) (certified_sum l')
  end.
Definition certificate_holds (c : cell) (l : certificate) : bool :=
  forallb (fun x => Qle_bool 0 (fst (fst x)) && forallb (non_negative c) (snd (fst x))) l.
Definition certificate_strict (c : cell) (l : certificate) : bool :=
  existsb (fun x => less 0 (fst (fst x)) && match snd x with [([], v)] => negb (is_zero_number v) | _ => false end
                    && forallb (positive_on c) (snd (fst x))) l.
(* whether the class is shown > 0; it is shown >= 0 *)
Definition class_shown (c : cell) (cert : option certificate) (t : term) : result bool :=
  let! s := sign_of_factors c (snd t) in
  let p := signed (fst s) (fst t) in
  match cert with
  | None => let! _ := need (non_negative c p) 33 in Ok (snd s && positive_on c p)
  | Some l => let! _ := need (certificate_holds c l && equal (certified_sum l) p) 34 in Ok (snd s && certificate_strict c l)
  end.
Fixpoint classes_shown (c : cell) (cert : option certificate) (l : list term) : result bool :=
  match l with
  | [] => Ok false
  | t :: l' => let! a := class_shown c cert t in let! b := classes_shown c cert l' in Ok (a || b)
  end.
Definition shown (c : cell) (cert : option certificate) (v : value) : result bool :=
  let! l := classes c (terms v) in
  let! _ := need (no_sums v && match cert with None => true | _ => Nat.eqb (length l) 1 end) 35 in
  classes_shown c cert l.

(* 1/f as a polynomial times factors *)
Definition inverse_factor (c : cell) (f : factor) : result (poly * list factor) :=
  let (b, e) := f in
  match b with
  | Below q => let n := constant_integer e in
               let! _ := need (equal e (integer n) && (0 <=? n)%Z && (n <=? limit_exponent)%Z) 36 in Ok (power q (Z.to_nat n), [])
  | Fact _ _ | Base _ => let! _ := need (integral c e) 37 in Ok (one, [(b, negate e)])
  | Minus => Ok (one, [f])
  | Root P => let! _ := need (positive_on c P && equal e one) 38 in
              Ok (if equal P (number (constant_of P)) then (number (/ constant_of P), [f]) else (one, [f; (Below P, one)]))
  | _ => No (NotShown 39)
  end.
Fixpoint inverse_factors (c : cell) (fs : list factor) : result term :=
  match fs with
  | [] => Ok (one, [])
  | f :: fs' => let! a := inverse_factor c f in let! b := inverse_factors c fs' in
                let! r := insert_all c (snd a) (snd b) in
                Ok (multiply (multiply (fst a) (fst b)) (snd r), fst r)
  end.
Definition invert (c : cell) (v : value) : result value :=
  let! l := classes c (terms v) in
  let! _ := need (no_sums v) 40 in
  match l with
  | [(p, fs)] =>
      let! _ := need (nonzero c p && forallb (fun f => match fst f with Below q => nonzero c q | _ => true end) fs) 41 in
      let! t := inverse_factors c fs in
      if equal p (number (constant_of p)) then Ok (of_factors (scale (/ constant_of p) (fst t)) (snd t))
      else let! r := insert c (Below p) one (snd t) in Ok (of_factors (multiply (fst t) (snd r)) (fst r))
  | _ => No (NotShown 42)
  end.

Definition is_minus (f : factor) : bool := match fst f with Minus => true | _ => false end.
Definition absolute (c : cell) (v : value) : result value :=
  let! l := classes c (terms v) in
  let! _ := need (no_sums v) 43 in
  match l with
  | [] => Ok (of_poly [])
  | [(p, fs)] =>
      let fs' := filter (fun f => negb (is_minus f)) fs in
      let! s := sign_of_factors c fs' in
      if non_negative c p then Ok (of_factors (signed (fst s) p) fs')
      else let! _ := need (non_negative c (negate p)) 44 in Ok (of_factors (signed (fst s) (negate p)) fs')
  | _ => No (NotShown 45)
  end.

(* q^(M + j) by the sign and the primes of q; the primes are untrusted, their product is compared *)
Fixpoint trial (fuel : nat) (n p : Z) : list positive :=
  match fuel with
  | O => [Z.to_pos n]
  | S k => if (n <=? 1)%Z then []
           else if (n <? p * p)%Z then [Z.to_pos n]
           else if (n mod p =? 0)%Z then Z.to_pos p :: trial k (n / p) p else trial k n (p + 1)
  end.
Definition product_of (l : list positive) : Z := fold_right (fun p r => Zpos p * r)%Z 1%Z l.
Definition primes_of (n : Z) : result (list positive) :=
  let! _ := need (n <=? 1000000000000)%Z 46 in
  let l := trial (Z.to_nat (Z.sqrt n) + 64) n 2 in
  let! _ := need (product_of l =? n)%Z 47 in Ok l.
Fixpoint powers_of (c : cell) (l : list positive) (e : poly) : result term :=
  match l with
  | [] => Ok (one, [])
  | p :: l' => let! t := powers_of c l' e in let! r := insert c (Base p) e (snd t) in Ok (multiply (fst t) (snd r), fst r)
  end.
Definition number_power (c : cell) (q : Q) (e : poly) : result value :=
  let q := Qred q in
  let M := linear_part e in
  let j := constant_integer e in
  let! _ := need (negb (is_zero_number q) && integral c M && equal e (add M (integer j)) && (Z.abs j <=? 10000)%Z) 48 in
  let! above := primes_of (Z.abs (Qnum q)) in
  let! below := primes_of (Zpos (Qden q)) in
  let! a := powers_of c above M in
  let! b := powers_of c below (negate M) in
  let! s := (if (Qnum q <? 0)%Z then join c Minus M [] else Ok ([], one)) in
  let! x := insert_all c (fst s) (snd a) in
  let! y := insert_all c (snd b) (fst x) in
  Ok (of_factors (multiply (number (Qpower q j))
        (multiply (multiply (fst a) (fst b)) (multiply (snd s) (multiply (snd x) (snd y))))) (fst y)).

(* --- soundness --- *)
Lemma pow_odd_neg x n : Nat.odd n = true -> (- x) ^ n = - x ^ n.
Proof.
  intros H. apply Nat.odd_spec in H. destruct H as [k ->]. rewrite !pow_add, !pow_1, !pow_Rsqr.
  replace (Rsqr (- x)) with (Rsqr x) by (unfold Rsqr; ring). ring.
Qed.
Lemma pow_even_neg x n : Nat.odd n = false -> (- x) ^ n = x ^ n.
Proof.
  intros H. assert (E : Nat.even n = true) by (rewrite <- Nat.negb_odd, H; reflexivity).
  apply Nat.even_spec in E. destruct E as [k ->]. rewrite !pow_Rsqr. f_equal. unfold Rsqr. ring.
Qed.
Lemma sign_of_factor_sound c u f s : inside c u -> sign_of_factor c f = Ok s ->
  exists w, factor_value u f = (if fst s then - w else w) /\ 0 <= w /\ (snd s = true -> 0 < w).
Proof.
  intros I H. unfold sign_of_factor in H. destruct f as [b e]. cbn [fst snd] in H. unfold factor_value. cbn [fst snd]. destruct b.
  - destruct (positive_on c q) eqn:P.
    + inversion H; subst. apply (positive_sound I) in P. apply Rinv_0_lt_compat in P. eexists. split; [reflexivity|].
      split; [now apply pow_le, Rlt_le|intros _; now apply pow_lt].
    + set (n := constant_integer e) in *. apply andThen_ok in H. destruct H as [[] [N H]]. inversion H; subst. cbn [fst snd].
      apply need_and in N. destruct N as [N V]. apply andb_prop in N. destruct N as [N E].
      apply (exponent_equal u) in E. rewrite E. apply (positive_sound I) in N. rewrite ev_negate in N.
      exists ((/ - ev u q) ^ Z.to_nat n). apply Z.leb_le in V. pose proof (Rinv_0_lt_compat _ N) as K.
      split; [|split; [now apply pow_le, Rlt_le|intros _; now apply pow_lt]].
      replace (/ ev u q) with (- / - ev u q) by (field; lra).
      assert (O : Nat.odd (Z.to_nat n) = Z.odd n).
      { destruct (Z_of_nat_complete n V) as [k ->]. rewrite Nat2Z.id.
        destruct (Nat.odd k) eqn:O; symmetry.
        - apply Nat.odd_spec in O. destruct O as [y ->]. apply Z.odd_spec. exists (Z.of_nat y). lia.
        - assert (X : Nat.even k = true) by (rewrite <- Nat.negb_odd, O; reflexivity). apply Nat.even_spec in X. destruct X as [y ->].
          rewrite <- Z.negb_even. apply negb_false_iff, Z.even_spec. exists (Z.of_nat y). lia. }
      destruct (Z.odd n). now apply pow_odd_neg. now apply pow_even_neg.
  - inversion H; subst. cbn [fst snd]. eexists. split; [reflexivity|]. pose proof (powerRZ_lt _ (exponent u e) (factorial_pos (Int_part (ev u C) + j))). split; lra.
  - inversion H; subst. cbn [fst snd]. eexists. split; [reflexivity|]. split; [|discriminate]. apply pow_le.
    unfold reciprocal_factorial. destruct (Z_lt_dec _ 0). lra. apply Rlt_le, Rinv_0_lt_compat, factorial_pos.
  - inversion H; subst. cbn [fst snd]. eexists. split; [reflexivity|]. pose proof (powerRZ_lt (IZR (Zpos c0)) (exponent u e) (IZR_lt 0 (Zpos c0) (Pos2Z.is_pos c0))). split; lra.
  - discriminate.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (non_negative_sound I) in N. inversion H; subst. cbn [fst snd].
    eexists. split; [reflexivity|]. split; [now apply pow_le|]. intros K. apply pow_lt. now apply (positive_sound I).
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. inversion H; subst. cbn [fst snd].
    eexists. split; [reflexivity|]. split; [apply pow_le, sqrt_pos|]. intros K. apply pow_lt, sqrt_lt_R0. now apply (positive_sound I).
Qed.
Lemma sign_of_factors_sound c u : inside c u -> forall fs s, sign_of_factors c fs = Ok s ->
  exists w, factors_value u fs = (if fst s then - w else w) /\ 0 <= w /\ (snd s = true -> 0 < w).
Proof.
  intros I. induction fs as [|f fs IH]; cbn [sign_of_factors factors_value]; intros s H.
  - inversion H; subst. cbn [fst snd]. exists 1. repeat split; lra.
  - apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [b [B H]]. inversion H; subst. cbn [fst snd].
    destruct (sign_of_factor_sound c u f a I A) as [w [W [W0 W1]]]. destruct (IH b B) as [x [X [X0 X1]]]. exists (w * x).
    rewrite W, X. split; [destruct (fst a), (fst b); cbn [xorb]; ring|]. split; [nra|].
    intros K. apply andb_prop in K. destruct K as [K L]. specialize (W1 K). specialize (X1 L). nra.
Qed.
Lemma ev_signed u b p : ev u (signed b p) = if b then - ev u p else ev u p.
Proof. destruct b; [apply ev_negate|reflexivity]. Qed.
Lemma certificate_sound c u l : inside c u -> certificate_holds c l = true ->
  0 <= ev u (certified_sum l) /\ (certificate_strict c l = true -> 0 < ev u (certified_sum l)).
Proof.
  intros I. induction l as [|[[k fs] g] l IH]; cbn [certificate_holds certificate_strict certified_sum forallb existsb fst snd]; intros H.
  - cbn. split; [lra|discriminate].
  - apply andb_prop in H. destruct H as [H L]. apply andb_prop in H. destruct H as [K F]. destruct (IH L) as [A B].
    apply Q2R_nonneg in K. rewrite ev_add, ev_scale.
    assert (G : forall g0, 0 <= ev u g0 -> 0 <= ev u (fold_right multiply g0 fs)).
    { intros g0 G0. clear - I F G0. induction fs as [|f fs IHf]; cbn [fold_right]; [exact G0|]. cbn [forallb] in F. apply andb_prop in F.
      destruct F as [F F']. rewrite ev_multiply. apply Rmult_le_pos; [now apply (non_negative_sound I)|auto]. }
    pose proof (G (multiply g g)) as G1. rewrite ev_multiply in G1. specialize (G1 (Rle_0_sqr (ev u g))).
    split; [nra|]. intros S. apply orb_prop in S. destruct S as [S|S]; [|specialize (B S); nra].
    apply andb_prop in S. destruct S as [S S2]. apply andb_prop in S. destruct S as [S0 S1]. apply Q2R_less_0 in S0.
    assert (W : 0 < ev u (fold_right multiply (multiply g g) fs)).
    { clear - I S1 S2. induction fs as [|f fs IHf]; cbn [fold_right].
      - rewrite ev_multiply. destruct g as [|[[|] v] [|]]; try discriminate. cbn [ev CheckerPolynomials.value_of_monomial].
        assert (V : Q2R v <> 0).
        { intros E. apply negb_true_iff in S1. assert (X : (v == 0)%Q) by (apply eqR_Qeq; now rewrite E, Q2R_number_0).
          apply Qeq_bool_iff in X. unfold is_zero_number in S1. congruence. }
        replace ((Q2R v * 1 + 0) * (Q2R v * 1 + 0)) with (Rsqr (Q2R v)) by (unfold Rsqr; ring). now apply Rsqr_pos_lt.
      - cbn [forallb] in S2. apply andb_prop in S2. destruct S2 as [P P']. rewrite ev_multiply. apply Rmult_lt_0_compat; auto.
        now apply (positive_sound I). }
    nra.
Qed.
Lemma class_shown_sound c u cert t b : inside c u -> class_shown c cert t = Ok b ->
  0 <= term_value u t /\ (b = true -> 0 < term_value u t).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [s [S H]]. destruct (sign_of_factors_sound c u I _ s S) as [w [W [W0 W1]]].
  unfold term_value. rewrite W. assert (E : ev u (fst t) * (if fst s then - w else w) = ev u (signed (fst s) (fst t)) * w).
  { rewrite ev_signed. destruct (fst s); ring. }
  rewrite E. destruct cert as [l|].
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N M]. rewrite <- (equal_sound _ _ M u).
    destruct (certificate_sound c u l I N) as [A B]. inversion H; subst. split; [nra|]. intros K. apply andb_prop in K.
    destruct K as [K L]. specialize (B L). specialize (W1 K). nra.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (non_negative_sound I) in N. inversion H; subst.
    split; [nra|]. intros K. apply andb_prop in K. destruct K as [K L]. apply (positive_sound I) in L. specialize (W1 K). nra.
Qed.
Lemma classes_shown_sound c u cert : inside c u -> forall l b, classes_shown c cert l = Ok b ->
  0 <= terms_value u l /\ (b = true -> 0 < terms_value u l).
Proof.
  intros I. induction l as [|t l IH]; cbn [classes_shown terms_value]; intros b H.
  - inversion H. split; [lra|discriminate].
  - apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [y [Y H]]. inversion H; subst.
    destruct (class_shown_sound c u cert t x I X) as [A B]. destruct (IH y Y) as [C D]. split; [lra|].
    intros K. apply orb_prop in K. destruct K as [K|K]; [specialize (B K)|specialize (D K)]; lra.
Qed.
Lemma no_sums_value u v : no_sums v = true -> sums v = [] /\ value_of u v = terms_value u (terms v).
Proof. unfold no_sums, value_of. destruct (sums v); [|discriminate]. intros _. cbn. split; [reflexivity|ring]. Qed.
Lemma shown_sound c u cert v b : inside c u -> shown c cert v = Ok b ->
  sums v = [] /\ 0 <= value_of u v /\ (b = true -> 0 < value_of u v).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [l [L H]]. apply andThen_ok in H. destruct H as [[] [N H]].
  apply need_and in N. destruct N as [N _]. destruct (no_sums_value u v N) as [A B]. rewrite B, (classes_sound c u _ l I L).
  split; [exact A|]. exact (classes_shown_sound c u cert I l b H).
Qed.
Lemma inverse_factor_sound c u f r : inside c u -> inverse_factor c f = Ok r ->
  / factor_value u f = ev u (fst r) * factors_value u (snd r).
Proof.
  intros I H. destruct f as [b e]. unfold inverse_factor in H. destruct b; try discriminate.
  - set (n := constant_integer e) in *. apply andThen_ok in H. destruct H as [[] [N H]]. inversion H; subst. cbn [fst snd factors_value].
    apply need_and in N. destruct N as [N _]. apply andb_prop in N. destruct N as [E _]. apply (exponent_equal u) in E.
    unfold factor_value. cbn [fst snd]. rewrite E, ev_power, pow_inv, Rinv_inv. ring.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. inversion H; subst. cbn [fst snd]. rewrite one_factor, ev_one.
    unfold factor_value. cbn [fst snd]. destruct (integral_sound I e N) as [z Z].
    assert (X : ev u (negate e) = IZR (- z)) by (now rewrite ev_negate, Z, opp_IZR).
    rewrite (exponent_of u e z Z), (exponent_of u _ _ X), powerRZ_neg'. ring.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. inversion H; subst. cbn [fst snd]. rewrite one_factor, ev_one.
    unfold factor_value. cbn [fst snd]. destruct (integral_sound I e N) as [z Z].
    assert (X : ev u (negate e) = IZR (- z)) by (now rewrite ev_negate, Z, opp_IZR).
    rewrite (exponent_of u e z Z), (exponent_of u _ _ X), powerRZ_neg'. ring.
  - inversion H; subst. cbn [fst snd]. rewrite one_factor, ev_one. unfold factor_value. cbn [fst snd].
    rewrite <- powerRZ_inv'. replace (/ -1) with (-1) by field. ring.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N E]. apply (positive_sound I) in N.
    assert (X : exponent u e = 1%Z) by (apply exponent_of; now rewrite (equal_sound _ _ E), ev_one).
    assert (S : sqrt (ev u P) <> 0) by (pose proof (sqrt_lt_R0 _ N); lra).
    assert (SS : sqrt (ev u P) * sqrt (ev u P) = ev u P) by (apply sqrt_sqrt; lra).
    assert (V : factor_value u (Root P, e) = sqrt (ev u P)).
    { unfold factor_value. cbn [fst snd]. rewrite X. change (Z.to_nat 1) with 1%nat. ring. }
    assert (K : / sqrt (ev u P) = / ev u P * sqrt (ev u P)) by (rewrite <- SS at 2; field; exact S).
    destruct (equal P (number (constant_of P))) eqn:C; inversion H; subst; cbn [fst snd].
    + apply equal_sound with (u := u) in C. rewrite ev_number in C. rewrite one_factor, V, ev_number, K. f_equal.
      rewrite Q2R_inv. now rewrite C. intros Z. apply Qeq_eqR in Z. rewrite Q2R_number_0 in Z. lra.
    + cbn [factors_value]. rewrite V, ev_one. unfold factor_value. cbn [fst snd].
      rewrite (exponent_of u one 1 (ev_one u)). change (Z.to_nat 1) with 1%nat. rewrite pow_1, K. ring.
Qed.
Lemma inverse_factors_sound c u : inside c u -> forall fs t, inverse_factors c fs = Ok t -> / factors_value u fs = term_value u t.
Proof.
  intros I. induction fs as [|f fs IH]; cbn [inverse_factors factors_value]; intros t H.
  - inversion H; subst. unfold term_value. cbn [fst snd factors_value]. rewrite ev_one. field.
  - apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [b [B H]].
    apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst. rewrite Rinv_mult, (IH b B), (inverse_factor_sound c u f a I A).
    unfold term_value. cbn [fst snd]. rewrite !ev_multiply. pose proof (insert_all_sound c u _ I _ _ R) as E.
    transitivity (ev u (fst a) * ev u (fst b) * (factors_value u (fst r) * ev u (snd r))); [rewrite <- E|]; ring.
Qed.
Lemma inverse_factors_nonzero c u : inside c u -> forall fs t, inverse_factors c fs = Ok t ->
  (forall q e, In (Below q, e) fs -> ev u q <> 0) -> factors_value u fs <> 0.
Proof.
  intros I. induction fs as [|[b e] fs IH]; cbn [inverse_factors factors_value]; intros t H D; [lra|].
  apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [b' [B H]].
  apply Rmult_integral_contrapositive. split; [|apply (IH b' B); intros q e' K; apply (D q e'); now right].
  unfold inverse_factor in A. unfold factor_value. cbn [fst snd]. destruct b; try discriminate.
  - apply pow_nonzero, Rinv_neq_0_compat. apply (D q e). now left.
  - apply powerRZ_NOR. pose proof (factorial_pos (Int_part (ev u C) + j)). lra.
  - apply powerRZ_NOR. apply not_0_IZR. lia.
  - apply powerRZ_NOR. lra.
  - apply andThen_ok in A. destruct A as [[] [N A]]. apply need_and in N. destruct N as [N _]. apply (positive_sound I) in N.
    apply pow_nonzero. pose proof (sqrt_lt_R0 _ N). lra.
Qed.
Lemma invert_sound c u v r : inside c u -> invert c v = Ok r ->
  sums v = [] /\ sums r = [] /\ value_of u v <> 0 /\ value_of u r = / value_of u v.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [l [L H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
  destruct (no_sums_value u v N) as [A B]. rewrite B, (classes_sound c u _ l I L). destruct l as [|[p fs] [|]]; try discriminate.
  apply andThen_ok in H. destruct H as [[] [M H]]. apply need_and in M. destruct M as [M D]. apply (nonzero_sound I) in M.
  apply andThen_ok in H. destruct H as [t [T H]].
  assert (F : factors_value u fs <> 0).
  { apply (inverse_factors_nonzero c u I fs t T). intros q e K. rewrite forallb_forall in D. specialize (D _ K). cbn [fst] in D.
    now apply (nonzero_sound I). }
  pose proof (inverse_factors_sound c u I fs t T) as E. cbn [terms_value]. unfold term_value in *. cbn [fst snd] in *.
  split; [exact A|]. destruct (equal p (number (constant_of p))) eqn:C.
  - inversion H; subst. rewrite value_of_factors, ev_scale. apply equal_sound with (u := u) in C. rewrite ev_number in C.
    split; [reflexivity|]. split; [rewrite Rplus_0_r; now apply Rmult_integral_contrapositive|].
    rewrite Q2R_inv, <- C. rewrite Rmult_assoc, <- E. field. split; assumption.
    intros Z. apply Qeq_eqR in Z. rewrite Q2R_number_0 in Z. lra.
  - apply andThen_ok in H. destruct H as [x [X H]]. inversion H; subst. rewrite value_of_factors, ev_multiply.
    split; [reflexivity|]. split; [rewrite Rplus_0_r; now apply Rmult_integral_contrapositive|].
    pose proof (insert_sound c u (Below p) one (snd t) I x X) as Y.
    assert (W : factor_value u (Below p, one) = / ev u p).
    { unfold factor_value. cbn [fst snd]. rewrite (exponent_of u one 1 (ev_one u)). change (Z.to_nat 1) with 1%nat. apply pow_1. }
    rewrite W in Y. transitivity (ev u (fst t) * (factors_value u (fst x) * ev u (snd x))); [ring|]. rewrite <- Y.
    transitivity (/ ev u p * (ev u (fst t) * factors_value u (snd t))); [ring|]. rewrite <- E. field. split; assumption.
Qed.
Lemma Rabs_minus_power n : Rabs (powerRZ (-1) n) = 1.
Proof.
  assert (A : forall k, Rabs ((-1) ^ k) = 1).
  { induction k as [|k IH]; cbn [pow]. apply Rabs_R1. rewrite Rabs_mult, IH, Rabs_left by lra. ring. }
  destruct n; cbn [powerRZ]. apply Rabs_R1. apply A. rewrite Rabs_inv, A. field.
Qed.
Lemma Rabs_without_minus u fs : Rabs (factors_value u fs) = Rabs (factors_value u (filter (fun f => negb (is_minus f)) fs)).
Proof.
  induction fs as [|[b e] fs IH]; cbn [filter factors_value]; [reflexivity|].
  destruct b; cbn [is_minus fst negb factors_value]; rewrite !Rabs_mult, IH; try reflexivity.
  unfold factor_value. cbn [fst snd]. rewrite Rabs_minus_power. ring.
Qed.
Lemma absolute_sound c u v r : inside c u -> absolute c v = Ok r -> sums v = [] /\ sums r = [] /\ value_of u r = Rabs (value_of u v).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [l [L H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
  destruct (no_sums_value u v N) as [A B]. rewrite B, (classes_sound c u _ l I L). split; [exact A|].
  destruct l as [|[p fs] [|]]; try discriminate.
  - inversion H; subst. rewrite value_of_poly. cbn [ev terms_value]. now rewrite Rabs_R0.
  - set (fs' := filter (fun f => negb (is_minus f)) fs) in *. apply andThen_ok in H. destruct H as [s [S H]].
    destruct (sign_of_factors_sound c u I fs' s S) as [w [W [W0 _]]]. cbn [terms_value]. unfold term_value. cbn [fst snd].
    rewrite Rplus_0_r, Rabs_mult, Rabs_without_minus. fold fs'.
    assert (K : Rabs (factors_value u fs') = w).
    { rewrite W. destruct (fst s); [rewrite Rabs_Ropp|]; now apply Rabs_right, Rle_ge. }
    rewrite K. clear K. destruct (non_negative c p) eqn:P.
    + apply (non_negative_sound I) in P. inversion H; subst. split; [reflexivity|].
      rewrite value_of_factors, ev_signed, W, (Rabs_right (ev u p)) by lra. destruct (fst s); ring.
    + apply andThen_ok in H. destruct H as [[] [M H]]. apply need_ok in M. apply (non_negative_sound I) in M. rewrite ev_negate in M.
      inversion H; subst. split; [reflexivity|].
      rewrite value_of_factors, ev_signed, W, ev_negate, (Rabs_left1 (ev u p)) by lra. destruct (fst s); ring.
Qed.
Lemma primes_of_sound n l : primes_of n = Ok l -> product_of l = n.
Proof.
  intros H. apply andThen_ok in H. destruct H as [[] [_ H]]. apply andThen_ok in H. destruct H as [[] [M H]].
  apply need_ok in M. apply Z.eqb_eq in M. inversion H; subst. exact M.
Qed.
Lemma powers_of_sound c u e : inside c u -> forall l t, powers_of c l e = Ok t ->
  term_value u t = powerRZ (IZR (product_of l)) (exponent u e).
Proof.
  intros I. induction l as [|p l IH]; cbn [powers_of product_of fold_right]; intros t H.
  - inversion H; subst. unfold term_value. cbn [fst snd factors_value]. rewrite ev_one, powerRZ_R1. ring.
  - apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [r [R H]]. inversion H; subst.
    fold (product_of l). rewrite mult_IZR, powerRZ_mult, <- (IH a A). unfold term_value. cbn [fst snd]. rewrite ev_multiply.
    pose proof (insert_sound c u (Base p) e (snd a) I r R) as E. unfold factor_value in E. cbn [fst snd] in E.
    transitivity (ev u (fst a) * (factors_value u (fst r) * ev u (snd r))); [ring|]. rewrite <- E. ring.
Qed.
Lemma Q2R_power q j : ~ (q == 0)%Q -> Q2R (Qpower q j) = powerRZ (Q2R q) j.
Proof. intros H. apply RMicromega.Q2RpowerRZ. now left. Qed.
Lemma powerRZ_exponent_negate u c M x : inside c u -> integral c M = true ->
  powerRZ x (exponent u (negate M)) = / powerRZ x (exponent u M).
Proof.
  intros I H. destruct (integral_sound I M H) as [z Z].
  assert (X : ev u (negate M) = IZR (- z)) by (now rewrite ev_negate, Z, opp_IZR).
  now rewrite (exponent_of u M z Z), (exponent_of u _ _ X), powerRZ_neg'.
Qed.
Lemma number_power_sound c u q e r : inside c u -> number_power c q e = Ok r ->
  sums r = [] /\ Q2R q <> 0 /\ value_of u r = powerRZ (Q2R q) (exponent u e).
Proof.
  intros I H. unfold number_power in H. set (p := Qred q) in *. set (M := linear_part e) in *. set (j := constant_integer e) in *.
  apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N _]. apply andb_prop in N. destruct N as [N E].
  apply andb_prop in N. destruct N as [N J].
  apply andThen_ok in H. destruct H as [l [L H]]. apply andThen_ok in H. destruct H as [m [Mm H]].
  apply andThen_ok in H. destruct H as [a [A H]]. apply andThen_ok in H. destruct H as [b [B H]].
  apply andThen_ok in H. destruct H as [s [S H]]. apply andThen_ok in H. destruct H as [x [X H]]. apply andThen_ok in H. destruct H as [y [Y H]].
  inversion H; subst. clear H. assert (P0 : ~ (p == 0)%Q).
  { intros Z. apply Qeq_bool_iff in Z. unfold is_zero_number in N. rewrite Z in N. discriminate. }
  assert (Q0 : Q2R p <> 0) by (intros Z; apply P0, eqR_Qeq; now rewrite Z, Q2R_number_0).
  split; [reflexivity|]. rewrite <- (Q2R_red q). fold p. split; [exact Q0|].
  destruct (integral_sound I M J) as [z Z].
  assert (EX : exponent u e = (z + j)%Z).
  { apply exponent_of. rewrite (equal_sound _ _ E), ev_add, ev_integer, Z, plus_IZR. reflexivity. }
  rewrite EX, powerRZ_add by exact Q0. rewrite <- (Q2R_power p j P0).
  pose proof (powers_of_sound c u M I l a A) as PA. pose proof (powers_of_sound c u (negate M) I m b B) as PB.
  rewrite (primes_of_sound _ _ L) in PA. rewrite (primes_of_sound _ _ Mm) in PB. rewrite (powerRZ_exponent_negate u c M _ I J) in PB.
  rewrite (exponent_of u M z Z) in PA, PB.
  assert (SG : factors_value u (fst s) * ev u (snd s) = if (Qnum p <? 0)%Z then powerRZ (-1) z else 1).
  { destruct (Qnum p <? 0)%Z.
    - rewrite <- (join_sound c u Minus M [] s I S). unfold factor_value. cbn [fst snd].
      rewrite (exponent_of u M z Z), exponent_nil. cbn [powerRZ]. ring.
    - inversion S; subst. cbn [fst snd factors_value]. rewrite ev_one. ring. }
  assert (PQ : powerRZ (Q2R p) z = (if (Qnum p <? 0)%Z then powerRZ (-1) z else 1) * powerRZ (IZR (Z.abs (Qnum p))) z * / powerRZ (IZR (Zpos (Qden p))) z).
  { rewrite <- powerRZ_inv'. unfold Q2R. destruct (Z.ltb_spec (Qnum p) 0).
    - rewrite <- !powerRZ_mult. f_equal. rewrite Z.abs_neq, opp_IZR by lia. ring.
    - rewrite Rmult_1_l, <- powerRZ_mult. f_equal. rewrite Z.abs_eq by lia. reflexivity. }
  rewrite PQ, <- SG, <- PA, <- PB. rewrite value_of_factors, !ev_multiply, ev_number. unfold term_value.
  pose proof (insert_all_sound c u (fst s) I (snd a) x X) as E1. pose proof (insert_all_sound c u (snd b) I (fst x) y Y) as E2.
  transitivity (Q2R (p ^ j) * (ev u (fst a) * ev u (fst b) * ev u (snd s) * ev u (snd x)) * (factors_value u (fst y) * ev u (snd y))); [ring|].
  rewrite <- E2. transitivity (Q2R (p ^ j) * (ev u (fst a) * ev u (fst b) * ev u (snd s)) * factors_value u (snd b) * (factors_value u (fst x) * ev u (snd x))); [ring|].
  rewrite <- E1. ring.
Qed.
